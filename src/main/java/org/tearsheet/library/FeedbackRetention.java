package org.tearsheet.library;

import java.util.concurrent.TimeUnit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Ends the words of feedback in time, also where nobody looks at them. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FeedbackRetention {

    private final FeedbackBox box;

    FeedbackRetention(FeedbackBox box) {
        this.box = box;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void eraseOld() {
        box.eraseOld();
    }

}
