package org.tearsheet.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tearsheet.security.PersonId;
import org.tearsheet.security.SessionCheck;
import org.tearsheet.security.SignedInPerson;

/**
 * Asks the database now and then whether people may still be here, and writes down the
 * day they were. While it cannot be reached, nobody is sent away: what they entered is on
 * the screen only.
 */
@Component
class Attendance implements SessionCheck {

    /** What an administrator decides holds after this time, on every node. */
    static final Duration AT_MOST = Duration.ofSeconds(2);

    /** Asking in vain takes as long as waiting for a connection. */
    private static final Duration WHEN_UNREACHABLE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;

    private final Clock clock;

    private final Cache<PersonId, Standing> standings = Caffeine.newBuilder()
        .maximumSize(10_000)
        .expireAfter(
                Expiry.<PersonId, Standing>creating((_, standing) -> standing.known() ? AT_MOST : WHEN_UNREACHABLE))
        .build();

    Attendance(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean isOver(SignedInPerson person) {
        return standings.get(person.id(), this::ask).isOver(person.era());
    }

    private Standing ask(PersonId person) {
        try {
            return jdbc.sql("select session_era, last_seen_on from person where id = :id and enabled")
                .param("id", person.value())
                .query(Seen.class)
                .optional()
                .map(seen -> attended(person, seen))
                .orElse(Standing.GONE);
        }
        catch (DataAccessException | TransactionException _) {
            return Standing.UNKNOWN;
        }
    }

    private Standing attended(PersonId person, Seen seen) {
        var today = LocalDate.now(clock);
        if (!today.equals(seen.lastSeenOn())) {
            jdbc.sql("""
                    update person set last_seen_on = :today
                    where id = :id and (last_seen_on is null or last_seen_on < :today)
                    """).param("id", person.value()).param("today", today).update();
        }
        return new Standing(true, Optional.of(seen.sessionEra()));
    }

    private record Seen(long sessionEra, @Nullable LocalDate lastSeenOn) {
    }

    private record Standing(boolean known, Optional<Long> era) {

        static final Standing GONE = new Standing(true, Optional.empty());

        static final Standing UNKNOWN = new Standing(false, Optional.empty());

        boolean isOver(long sessions) {
            return known && era.filter(now -> now <= sessions).isEmpty();
        }

    }

}
