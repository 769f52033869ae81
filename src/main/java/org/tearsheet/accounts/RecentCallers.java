package org.tearsheet.accounts;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tearsheet.security.ApiCaller;
import org.tearsheet.security.ApiCallers;

/**
 * Remembers for two seconds who holds a token, by its hash, so that a program that calls
 * often does not ask the database each time. A token that is revoked here ends at once;
 * revoked on another node, or expired, it ends within that time.
 */
@Component
@Primary
class RecentCallers implements ApiCallers {

    private static final Duration KEPT = Duration.ofSeconds(2);

    private static final int MOST = 1000;

    private final ApiTokenHolders holders;

    private final Cache<Sha256, ApiCaller> recent = Caffeine.newBuilder()
        .expireAfterWrite(KEPT)
        .maximumSize(MOST)
        .build();

    RecentCallers(ApiTokenHolders holders) {
        this.holders = holders;
    }

    @Override
    public Optional<ApiCaller> caller(String token) {
        if (!ApiSecret.isValid(token)) {
            return Optional.empty();
        }
        return Optional.ofNullable(recent.get(Sha256.of(token), _ -> holders.caller(token).orElse(null)));
    }

    @EventListener
    void revoking(ApiTokenRevoked event) {
        recent.invalidateAll();
    }

    /** Once more, for who asked while the other transaction was not over. */
    @TransactionalEventListener
    void revoked(ApiTokenRevoked event) {
        recent.invalidateAll();
    }

}
