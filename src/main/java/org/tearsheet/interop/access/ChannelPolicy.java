package org.tearsheet.interop.access;

/**
 * Who may come in by a channel, and how often.
 *
 * @param version says which policy somebody saw
 * @param perMinute calls of one caller
 */
public record ChannelPolicy(Channel channel, long version, ChannelAccess access, int perMinute) {

    public static final int FEWEST = 10;

    public static final int MOST = 6000;

    public ChannelPolicy {
        if (!channel.accesses().contains(access)) {
            throw new IllegalArgumentException("%s cannot be %s".formatted(channel, access));
        }
        if (perMinute < FEWEST || perMinute > MOST) {
            throw new IllegalArgumentException("A caller has %d to %d calls in a minute".formatted(FEWEST, MOST));
        }
    }

    public boolean isOff() {
        return access == ChannelAccess.OFF;
    }

    public boolean isOpen() {
        return access == ChannelAccess.OPEN;
    }

}
