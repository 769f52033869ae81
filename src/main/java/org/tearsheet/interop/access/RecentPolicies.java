package org.tearsheet.interop.access;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Remembers for two seconds how each channel stands, so that not every call asks the
 * database. What is changed here holds at once; changed on another node, within that
 * time.
 */
@Component
class RecentPolicies {

    private static final Duration KEPT = Duration.ofSeconds(2);

    private final LoadingCache<Channel, ChannelPolicy> recent;

    RecentPolicies(ChannelRows rows) {
        this.recent = Caffeine.newBuilder().expireAfterWrite(KEPT).build(rows::of);
    }

    ChannelPolicy of(Channel channel) {
        return recent.get(channel);
    }

    @EventListener
    void changing(ChannelChanged event) {
        recent.invalidateAll();
    }

    /** Once more, for who asked meanwhile, and if it came to nothing. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void changed(ChannelChanged event) {
        recent.invalidateAll();
    }

}
