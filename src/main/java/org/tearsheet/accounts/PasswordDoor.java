package org.tearsheet.accounts;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
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
 * reached, the sign-in screen shows what was so, and nobody gets in anyway.
 */
@Component
class PasswordDoor implements LocalSignIn {

    /** What an administrator decides holds after this time, on every node. */
    static final Duration AT_MOST = Duration.ofSeconds(2);

    /** Asking in vain takes as long as waiting for a connection. */
    private static final Duration WHEN_UNREACHABLE = Duration.ofSeconds(30);

    private static final String RULE = "local_off";

    private final JdbcClient jdbc;

    private final WayBackIn wayBack;

    private final LoadingCache<String, Answer> answers = Caffeine.newBuilder()
        .expireAfter(Expiry.<String, Answer>creating((_, answer) -> answer.known() ? AT_MOST : WHEN_UNREACHABLE))
        .build(_ -> answer());

    private volatile boolean last;

    PasswordDoor(JdbcClient jdbc, WayBackIn wayBack) {
        this.jdbc = jdbc;
        this.wayBack = wayBack;
    }

    @Override
    public boolean isOff() {
        return answers.get(RULE).off();
    }

    @Override
    public boolean hasWayBack() {
        return wayBack.username().isPresent();
    }

    @Override
    public boolean isOpenTo(String username) {
        var answer = answers.get(RULE);
        return !(answer.known() ? answer.off() : ask()) || wayBack.isFor(username);
    }

    @EventListener
    void changing(SignInPolicyChanged event) {
        answers.invalidateAll();
    }

    /** Once more, for who asked while the other transaction was not over. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void changed(SignInPolicyChanged event) {
        answers.invalidateAll();
    }

    private Answer answer() {
        try {
            last = ask();
            return new Answer(last, true);
        }
        catch (DataAccessException _) {
            return new Answer(last, false);
        }
    }

    private boolean ask() {
        return jdbc.sql("select local_off from sign_in_policy").query(Boolean.class).single();
    }

    private record Answer(boolean off, boolean known) {
    }

}
