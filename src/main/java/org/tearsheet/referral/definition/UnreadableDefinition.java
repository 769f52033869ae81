package org.tearsheet.referral.definition;

import org.tearsheet.library.InvalidBody.Fault;

/** A text that is no YAML, or not of the shape a definition has. */
public class UnreadableDefinition extends RuntimeException {

    static final String NOT_YAML = "definition.not-yaml";

    static final String NOT_PAIRS = "definition.not-pairs";

    static final String NOTHING = "definition.nothing";

    static final String ANCHOR = "definition.anchor";

    private final transient Fault fault;

    UnreadableDefinition(Fault fault) {
        super(fault.reason());
        this.fault = fault;
    }

    /** What is wrong, and on which line of the text. */
    public Fault fault() {
        return fault;
    }

}
