package org.tearsheet.interop.access;

import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Roles;

/** How the channels stand, and where an administrator opens and shuts them. */
@Service
@Transactional
public class Channels {

    private final ChannelRows rows;

    private final RecentPolicies recent;

    private final ApplicationEventPublisher events;

    Channels(ChannelRows rows, RecentPolicies recent, ApplicationEventPublisher events) {
        this.rows = rows;
        this.recent = recent;
        this.events = events;
    }

    /**
     * As of two seconds ago at most; for anybody, because whoever knocks finds it out.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public ChannelPolicy policy(Channel channel) {
        return recent.of(channel);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
    public List<ChannelPolicy> all() {
        return rows.all();
    }

    /**
     * Changes the policy that was seen, unless nothing is new.
     * @throws OptimisticLockingFailureException if it is another by now
     */
    @PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
    public ChannelPolicy change(ChannelPolicy policy) {
        var before = rows.locked(policy.channel());
        if (before.version() != policy.version()) {
            throw new OptimisticLockingFailureException("%s changed while it was open".formatted(policy.channel()));
        }
        if (before.equals(policy)) {
            return before;
        }
        rows.update(policy);
        var after = rows.of(policy.channel());
        events.publishEvent(new ChannelChanged(before, after));
        return after;
    }

}
