package org.tearsheet.accounts;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tearsheet.security.LocalSignIn;

/**
 * Asks the database now and then whether passwords let people in. While it cannot be
 * reached, what was so stays so.
 */
@Component
class PasswordDoor implements LocalSignIn {

    /** What an administrator decides holds after this time, on every node. */
    static final Duration AT_MOST = Duration.ofSeconds(2);

    private static final String RULE = "local_off";

    private final JdbcClient jdbc;

    private final WayBackIn wayBack;

    private final LoadingCache<String, Boolean> off = Caffeine.newBuilder()
        .refreshAfterWrite(AT_MOST)
        .executor(Runnable::run)
        .build(new Asking());

    PasswordDoor(JdbcClient jdbc, WayBackIn wayBack) {
        this.jdbc = jdbc;
        this.wayBack = wayBack;
    }

    @Override
    public boolean isOff() {
        return off.get(RULE);
    }

    @Override
    public boolean hasWayBack() {
        return wayBack.username().isPresent();
    }

    @Override
    public boolean isOpenTo(String username) {
        return !isOff() || wayBack.isFor(username);
    }

    @EventListener
    void changing(SignInPolicyChanged event) {
        off.invalidateAll();
    }

    /** Once more, for who asked while the other transaction was not over. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void changed(SignInPolicyChanged event) {
        off.invalidateAll();
    }

    private boolean ask() {
        return jdbc.sql("select local_off from sign_in_policy").query(Boolean.class).single();
    }

    private final class Asking implements CacheLoader<String, Boolean> {

        @Override
        public Boolean load(String rule) {
            return ask();
        }

        @Override
        public Boolean reload(String rule, Boolean before) {
            try {
                return ask();
            }
            catch (DataAccessException _) {
                return before;
            }
        }

    }

}
