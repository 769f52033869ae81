package org.tearsheet.referral.definition;

/** A text that is no YAML, or not of the shape a definition has. */
public class UnreadableDefinition extends RuntimeException {

    private final int line;

    UnreadableDefinition(int line, String problem) {
        super(problem);
        this.line = line;
    }

    /** The line of the text, counted from 1. */
    public int line() {
        return line;
    }

}
