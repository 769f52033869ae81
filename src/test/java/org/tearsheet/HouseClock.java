package org.tearsheet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The clock of the house, which a test may put forward or back for a while. */
@TestComponent
@Primary
public class HouseClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** What is done while the clock is ahead by so much, or behind. */
    public <T> T whileAhead(Duration time, Supplier<T> act) {
        ahead = time;
        try {
            return act.get();
        }
        finally {
            ahead = Duration.ZERO;
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

}
