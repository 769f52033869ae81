package org.tearsheet.referral;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What somebody answered, assessed by the starter checklist. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class AssessmentSpeed {

    private final List<Answers> patients = patients(new Random(1));

    private int next;

    private static List<Answers> patients(Random random) {
        return Stream.generate(() -> AnyAnswers.random(random)).limit(1000).toList();
    }

    @Benchmark
    public Object assess() {
        return StarterChecklist.ENGLISH.assess(patients.get(next++ % patients.size()));
    }

}
