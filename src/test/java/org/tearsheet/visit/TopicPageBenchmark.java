package org.tearsheet.visit;

import java.util.Arrays;
import java.util.Map;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;

/**
 * Prints how long the server takes to make a topic page, database and preview included:
 * {@code ./mvnw -Pbench verify -Dit.test=TopicPageBenchmark}.
 */
@HouseTest
@ViewPackages(packages = "org.tearsheet")
@WithMockUser(roles = "CLINICIAN")
class TopicPageBenchmark extends SpringBrowserlessTest {

    private static final int RUNS = 100;

    @Test
    void print() {
        open();
        var times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long began = System.nanoTime();
            open();
            times[run] = (System.nanoTime() - began) / 1e6;
        }
        var first = times[0];
        Arrays.sort(times);
        System.out.printf("topic page, server: second %.0f ms, median of %d %.0f ms, p95 %.0f ms%n", first, RUNS,
                times[RUNS / 2], times[RUNS * 95 / 100]);
    }

    private void open() {
        navigate(HomeView.class);
        navigate(TopicView.class, Map.of(VisitRoutes.TOPIC_PARAMETER, "pain-with-sex"));
    }

}
