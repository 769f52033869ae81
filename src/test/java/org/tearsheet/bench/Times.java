package org.tearsheet.bench;

import java.util.Arrays;
import java.util.Collection;

/** How long many things took, in milliseconds. */
record Times(double[] sorted) {

    static Times ofNanos(Collection<Long> nanos) {
        return new Times(nanos.stream().mapToDouble(each -> each / 1e6).sorted().toArray());
    }

    static Times together(Collection<Times> parts) {
        return new Times(parts.stream().flatMapToDouble(part -> Arrays.stream(part.sorted())).sorted().toArray());
    }

    int count() {
        return sorted.length;
    }

    double median() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    private double at(double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (sorted.length * part)];
    }

}
