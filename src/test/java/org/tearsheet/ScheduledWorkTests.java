package org.tearsheet;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/** What Tearsheet does by the clock. */
@HouseTest
class ScheduledWorkTests {

    private static final int SLOW = 3;

    @Autowired
    private TaskScheduler scheduler;

    @Test
    void whatTakesLongKeepsNothingElseWaiting() throws InterruptedException {
        var begun = new CountDownLatch(SLOW);
        var folderAnswers = new CountDownLatch(1);
        var other = new CountDownLatch(1);
        try {
            for (int i = 0; i < SLOW; i++) {
                scheduler.schedule(() -> {
                    begun.countDown();
                    awaitLong(folderAnswers);
                }, Instant.now());
            }
            assertThat(awaitLong(begun)).isTrue();

            scheduler.schedule(other::countDown, Instant.now());
            assertThat(awaitLong(other)).isTrue();
        }
        finally {
            folderAnswers.countDown();
        }
    }

    private static boolean awaitLong(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
