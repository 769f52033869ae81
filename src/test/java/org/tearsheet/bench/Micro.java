package org.tearsheet.bench;

import java.util.Collection;
import java.util.List;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/** Runs what is measured by JMH, each in a process of its own. */
final class Micro {

    private final Collection<RunResult> results;

    private Micro(Collection<RunResult> results) {
        this.results = results;
    }

    static Micro run(Class<?> benchmark) throws RunnerException {
        return new Micro(
                new Runner(new OptionsBuilder().include(benchmark.getName()).shouldFailOnError(true).build()).run());
    }

    /** With each of these values of a parameter. */
    static Micro run(Class<?> benchmark, String parameter, List<String> values) throws RunnerException {
        return new Micro(new Runner(new OptionsBuilder().include(benchmark.getName())
            .param(parameter, values.toArray(String[]::new))
            .shouldFailOnError(true)
            .build()).run());
    }

    Statistics of(String method) {
        return results.stream()
            .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
            .findFirst()
            .orElseThrow()
            .getPrimaryResult()
            .getStatistics();
    }

    Statistics with(String parameter, String value) {
        return results.stream()
            .filter(result -> result.getParams().getParam(parameter).equals(value))
            .findFirst()
            .orElseThrow()
            .getPrimaryResult()
            .getStatistics();
    }

}
