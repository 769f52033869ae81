package org.tearsheet.library;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tearsheet.quality.Manuscript;
import org.tearsheet.quality.Quality;

/**
 * Prints how long the report on a handout takes after a pause in typing, from its
 * Markdown; the command stands in {@code docs/quality.md}. The goal is a median of at
 * most 10 milliseconds, so that it can follow somebody who types. On a busy machine, go
 * by the processor time.
 */
class QualityReportBenchmark {

    private static final int WARM_UP = 500;

    private static final int ROUNDS = 1_000;

    @Test
    void print() throws IOException {
        System.out.printf("%d processors, %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        for (var language : Language.values()) {
            var handouts = handouts(language);
            report(language + " first", millis(1, language, handouts));
            millis(WARM_UP, language, handouts);
            long before = processorNanos();
            report(language + " warm", millis(ROUNDS, language, handouts));
            System.out.printf("%-15s mean %.2f ms of processor time%n", language,
                    (processorNanos() - before) / 1e6 / ROUNDS);
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<String> handouts(Language language) throws IOException {
        try (var files = Files.walk(Path.of("db/starter"))) {
            return files.filter(file -> file.endsWith("handout." + language.tag() + ".md"))
                .map(QualityReportBenchmark::body)
                .toList();
        }
    }

    private static String body(Path file) {
        try {
            var text = Files.readString(file);
            return text.substring(text.indexOf("## "));
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static double[] millis(int rounds, Language language, List<String> handouts) {
        var millis = new double[rounds];
        int scored = 0;
        for (int round = 0; round < rounds; round++) {
            var body = typedInto(handouts.get(round % handouts.size()), round);
            long start = System.nanoTime();
            Manuscript text = Body.manuscript(DocumentKind.HANDOUT, language, body);
            var report = Quality.report(text, Map.of());
            millis[round] = (System.nanoTime() - start) / 1e6;
            scored += report.scorecards().size();
        }
        if (scored == 0) {
            throw new IllegalStateException("nothing was scored");
        }
        Arrays.sort(millis);
        return millis;
    }

    /**
     * Another word in the first paragraph, as somebody leaves it who pauses in typing.
     */
    private static String typedInto(String handout, int round) {
        int end = handout.indexOf('.');
        return handout.substring(0, end) + " word" + round + handout.substring(end);
    }

    private static void report(String what, double[] millis) {
        System.out.printf("%-15s median %.2f ms, p99 %.2f ms, highest %.2f ms%n", what, millis[millis.length / 2],
                millis[(int) (millis.length * 0.99)], millis[millis.length - 1]);
    }

}
