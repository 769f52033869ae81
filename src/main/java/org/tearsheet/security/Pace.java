package org.tearsheet.security;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** How quickly a client must at least send or read, from the moment this is made. */
class Pace {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int BYTES_A_SECOND = 10_000;

    private final long begun = System.nanoTime();

    void check(long bytes) throws SocketTimeoutException {
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        if (taken.compareTo(PATIENCE.plusSeconds(bytes / BYTES_A_SECOND)) > 0) {
            throw new SocketTimeoutException("The client is too slow");
        }
    }

}
