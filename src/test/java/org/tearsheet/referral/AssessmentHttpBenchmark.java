package org.tearsheet.referral;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tearsheet.Colleagues;
import org.tearsheet.TestDatabase;
import org.tearsheet.accounts.ApiTokenDesk;
import org.tearsheet.accounts.ApiTokenFixtures;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Role;

/**
 * Prints how many assessments a second the whole house answers over HTTP; the client, on
 * the same machine and in the same process, keeps its connections. The goal is 5,000 on
 * two processors; the command stands in {@code docs/checklist.md}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tearsheet.print.warm-up=false")
@Import({ TestDatabase.class, Colleagues.class })
class AssessmentHttpBenchmark {

    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
        .getOperatingSystemMXBean();

    private static final int CONNECTIONS = 4;

    private static final int WARM_UP = 40_000;

    private static final int CALLS = 50_000;

    private static final String CASE_05 = """
            {"answers": {"S2": "THOUGHTS", "M1_TOOL": "PHQ9", "M1_SCORE": 17, "M1_SELFHARM": "YES", "H1": "MOST_TIMES", \
            "H3": ["SAD_EMPTY", "WORTHLESS"], "H4": "A_LOT", "H5": "YES"}, "defaults": "negative"}""";

    @Autowired
    private ApiTokenDesk desk;

    @Autowired
    private Colleagues colleagues;

    @LocalServerPort
    private int port;

    @Test
    void print() throws InterruptedException, ExecutionException {
        Supplier<String> making = () -> desk.make(ApiTokenFixtures.draft(ApiScope.CHECKLIST_ASSESS)).text();
        var token = colleagues.as(colleagues.join(Role.ADMINISTRATOR), making);
        System.out.printf("%d processors, %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        run(token, WARM_UP);
        for (int round = 0; round < 3; round++) {
            run(token, CALLS);
        }
    }

    private void run(String token, int calls) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            Callable<double[]> some = () -> micros(token, calls / CONNECTIONS);
            long start = System.nanoTime();
            long used = PROCESS.getProcessCpuTime();
            var micros = threads.invokeAll(Stream.generate(() -> some).limit(CONNECTIONS).toList())
                .stream()
                .map(Future::resultNow)
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
            long taken = System.nanoTime() - start;
            System.out.printf("%,.0f calls a second, median %.0f µs, p99 %.0f µs, %.0f µs of a processor each%n",
                    micros.length * 1e9 / taken, micros[micros.length / 2], micros[(int) (micros.length * 0.99)],
                    (PROCESS.getProcessCpuTime() - used) / 1e3 / micros.length);
        }
    }

    private double[] micros(String token, int calls) throws Exception {
        try (var program = new KeepAliveClient(port, "/api/checklists/referral/assessment", token, CASE_05)) {
            var micros = new double[calls];
            for (int call = 0; call < calls; call++) {
                long start = System.nanoTime();
                var status = program.call();
                micros[call] = (System.nanoTime() - start) / 1e3;
                if (status != 200) {
                    throw new IllegalStateException("answered with " + status);
                }
            }
            return micros;
        }
    }

}
