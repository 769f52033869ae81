package org.tearsheet.accounts;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.tearsheet.security.SignInLater;

/**
 * Lets a few in at a time and some wait, and turns all others away at once: comparing a
 * password costs memory and time that those at work need.
 */
class Turnstile {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration LATER = Duration.ofMinutes(1);

    private final Semaphore places;

    private final int mostWaiting;

    Turnstile(int atATime, int mostWaiting) {
        this.places = new Semaphore(atATime, true);
        this.mostWaiting = mostWaiting;
    }

    /**
     * @throws SignInLater if too many are there already
     */
    <T> T through(Supplier<T> work) {
        if (places.getQueueLength() >= mostWaiting || !entered()) {
            throw new SignInLater(LATER);
        }
        try {
            return work.get();
        }
        finally {
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

}
