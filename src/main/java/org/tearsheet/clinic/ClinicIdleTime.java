package org.tearsheet.clinic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tearsheet.shell.IdleLimit;
import org.tearsheet.shell.IdleTime;

/**
 * The idle time that an administrator chose, else the server's setting. The database is
 * asked now and then; while it cannot be reached, what was so stays so.
 */
@Component
class ClinicIdleTime implements IdleLimit {

    /** What an administrator decides holds after this time, on every node. */
    static final Duration AT_MOST = Duration.ofSeconds(2);

    private static final Duration WHEN_UNREACHABLE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;

    private final Clock clock;

    private final Duration setting;

    private volatile Known known;

    ClinicIdleTime(JdbcClient jdbc, Clock clock, IdleTime setting) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.setting = setting.idle();
        this.known = new Known(setting.idle(), Instant.MIN);
    }

    @Override
    public Duration idle() {
        var now = clock.instant();
        if (!known.holds(now)) {
            known = ask(now);
        }
        return known.idle();
    }

    private Known ask(Instant now) {
        try {
            var chosen = jdbc.sql("select idle_minutes from clinic_profile")
                .query((row, _) -> Optional.ofNullable(row.getObject("idle_minutes", Integer.class)))
                .single();
            return new Known(chosen.map(minutes -> Duration.ofMinutes(minutes)).orElse(setting), now.plus(AT_MOST));
        }
        catch (DataAccessException | TransactionException _) {
            return new Known(known.idle(), now.plus(WHEN_UNREACHABLE));
        }
    }

    private record Known(Duration idle, Instant until) {

        /** Not for longer because the clock was put back. */
        boolean holds(Instant now) {
            return until.isAfter(now) && !until.isAfter(now.plus(WHEN_UNREACHABLE));
        }

    }

}
