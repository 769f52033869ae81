package org.tearsheet.security;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Turns away who calls too often, on whichever node. A node takes calls of the shared
 * minute by the handful and asks the database again when they are used up. The database
 * knows callers by a hash alone, for some minutes; what was called is not known at all.
 */
@Component
public class CallLimit {

    /** After which a caller who was turned away is let in again. */
    public static final Duration WAIT = Duration.ofMinutes(1);

    /** Of a minute's calls; as much goes unused at most on each other node. */
    private static final int HANDFULS = 20;

    private static final int MOST_CALLERS = 10_000;

    private final JdbcClient jdbc;

    private final CallerHash hash;

    private final Ticker time;

    private final Cache<Visitor, Handful> handfuls;

    @Autowired
    CallLimit(JdbcClient jdbc, CallerHash hash) {
        this(jdbc, hash, Ticker.systemTicker());
    }

    CallLimit(JdbcClient jdbc, CallerHash hash, Ticker time) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.time = time;
        this.handfuls = Caffeine.newBuilder()
            .expireAfterAccess(WAIT)
            .maximumSize(MOST_CALLERS)
            .scheduler(Scheduler.systemScheduler())
            .build();
    }

    /** Counts a call; false if there were too many of this caller in this minute. */
    public boolean admit(String place, Caller caller, int perMinute) {
        return handfuls.get(new Visitor(place, caller), _ -> new Handful(time.read()))
            .use(time.read(), () -> take(place, caller, perMinute));
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void forget() {
        jdbc.sql("delete from call_count where minute < date_trunc('minute', now())").update();
        hash.forget();
    }

    private Handful.Taken take(String place, Caller caller, int perMinute) {
        var handful = Math.max(1, perMinute / HANDFULS);
        return jdbc.sql("""
                insert into call_count as c (minute, place, caller, calls)
                values (date_trunc('minute', now()), :place, :caller, :handful)
                on conflict (minute, place, caller) do update set calls = c.calls + :handful
                returning calls, (extract(epoch from c.minute + interval '1 minute' - now()) * 1000)::int as millis
                """)
            .param("place", place)
            .param("caller", hash.of(caller))
            .param("handful", handful)
            .query((row, _) -> new Handful.Taken(Math.clamp(perMinute - row.getInt("calls") + handful, 0, handful),
                    time.read() + TimeUnit.MILLISECONDS.toNanos(row.getInt("millis"))))
            .single();
    }

    private record Visitor(String place, Caller caller) {
    }

}
