package org.tearsheet.referral.definition;

import java.util.ArrayList;
import java.util.List;

/**
 * Where something stands in the definition, such as {@code items/S1/question}: names, and
 * for an entry of a list its id.
 */
public record Place(List<String> steps) {

    public Place {
        steps = List.copyOf(steps);
    }

    static Place of(String... steps) {
        return new Place(List.of(steps));
    }

    /** The place that {@link #toString()} wrote. */
    public static Place parse(String path) {
        return new Place(List.of(path.split("/")));
    }

    public Place at(String step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new Place(longer);
    }

    public String last() {
        return steps.getLast();
    }

    Place parent() {
        return new Place(steps.subList(0, steps.size() - 1));
    }

    @Override
    public String toString() {
        return String.join("/", steps);
    }

}
