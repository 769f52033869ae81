package org.tearsheet.interop.access;

import org.springframework.boot.test.context.TestComponent;
import org.tearsheet.Colleagues;
import org.tearsheet.security.Role;

/** Opens and shuts channels for tests, as an administrator does. */
@TestComponent
public class Doors {

    private final Channels channels;

    private final Colleagues colleagues;

    public Doors(Channels channels, Colleagues colleagues) {
        this.channels = channels;
        this.colleagues = colleagues;
    }

    public ChannelPolicy set(Channel channel, ChannelAccess access) {
        return set(channel, access, channels.policy(channel).perMinute());
    }

    public ChannelPolicy set(Channel channel, ChannelAccess access, int perMinute) {
        return colleagues.as(colleagues.join(Role.ADMINISTRATOR), () -> {
            var seen = channels.all().stream().filter(policy -> policy.channel() == channel).findFirst().orElseThrow();
            return channels.change(new ChannelPolicy(channel, seen.version(), access, perMinute));
        });
    }

}
