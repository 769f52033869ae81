package org.tearsheet.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Prints how long an assessment takes; run as the benchmark of {@code docs/paper.md} is.
 * The goal is a p99 of at most one millisecond.
 */
final class AssessmentBenchmark {

    private static final int WARM_UP = 50_000;

    private static final int ROUNDS = 200_000;

    private AssessmentBenchmark() {
    }

    public static void main(String[] args) {
        var random = new Random(1);
        var patients = Stream.generate(() -> AnyAnswers.random(random)).limit(1000).toList();

        System.out.printf("%d processors, %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        report("first", micros(1, patients));
        micros(WARM_UP, patients);
        report("warm", micros(ROUNDS, patients));
    }

    private static double[] micros(int rounds, List<Answers> patients) {
        var micros = new double[rounds];
        int fired = 0;
        for (int round = 0; round < rounds; round++) {
            var answers = patients.get(round % patients.size());
            long start = System.nanoTime();
            var assessment = StarterChecklist.ENGLISH.assess(answers);
            micros[round] = (System.nanoTime() - start) / 1e3;
            fired += assessment.reasons().size();
        }
        if (fired == 0) {
            throw new IllegalStateException("nothing was assessed");
        }
        Arrays.sort(micros);
        return micros;
    }

    private static void report(String what, double[] micros) {
        System.out.printf("%-6s median %.1f µs, p99 %.1f µs, highest %.1f µs%n", what, micros[micros.length / 2],
                micros[(int) (micros.length * 0.99)], micros[micros.length - 1]);
    }

}
