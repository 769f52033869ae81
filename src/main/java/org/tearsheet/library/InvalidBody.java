package org.tearsheet.library;

import java.util.List;

/** A text that lacks a part, has one too many, or holds what paper cannot carry. */
public class InvalidBody extends RuntimeException {

    private final transient List<Fault> faults;

    InvalidBody(List<Fault> faults) {
        super(String.join("\n", faults.stream().map(Fault::reason).toList()));
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong, in the order of the text; at least one. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One thing that is wrong.
     *
     * @param line the line of the text, counted from 1
     */
    public record Fault(int line, String reason) {

    }

}
