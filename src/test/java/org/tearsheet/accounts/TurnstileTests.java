package org.tearsheet.accounts;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.tearsheet.security.SignInLater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TurnstileTests {

    @Test
    void aFewComeInSomeWaitAndAllOthersAreTurnedAwayAtOnce() throws Exception {
        var turnstile = new Turnstile(2, 3);
        var there = new AtomicInteger();
        var most = new AtomicInteger();
        var open = new CountDownLatch(1);
        var turnedAway = new CountDownLatch(15);
        var done = new ArrayList<CompletableFuture<Boolean>>();

        try (var threads = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 20; i++) {
                done.add(CompletableFuture.supplyAsync(() -> turnstile.through(() -> {
                    most.accumulateAndGet(there.incrementAndGet(), Math::max);
                    await(open);
                    there.decrementAndGet();
                    return true;
                }), threads).whenComplete((_, ex) -> {
                    if (ex != null) {
                        turnedAway.countDown();
                    }
                }));
                Thread.sleep(10); // one after the other: the length of a queue is an
                                  // estimate
            }
            assertThat(turnedAway.await(3, TimeUnit.SECONDS)).as("before anybody is finished").isTrue();
            open.countDown();
        }

        assertThat(most).hasValue(2);
        assertThat(done.stream().filter(one -> !one.isCompletedExceptionally())).hasSize(5);
    }

    @Test
    void whoFailsInsideLeavesThePlaceToOthers() {
        var turnstile = new Turnstile(1, 1);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> turnstile.through(() -> {
            throw new IllegalStateException();
        }));

        assertThat(turnstile.<Integer>through(() -> 7)).isEqualTo(7);
        assertThatExceptionOfType(SignInLater.class)
            .isThrownBy(() -> turnstile.through(() -> new Turnstile(0, 0).through(() -> 7)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
