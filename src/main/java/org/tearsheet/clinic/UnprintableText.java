package org.tearsheet.clinic;

import java.util.Set;

/**
 * The fonts on paper lack a character of these texts; kept, they would stop every print.
 */
public class UnprintableText extends RuntimeException {

    private final transient Set<ClinicText> fields;

    UnprintableText(Set<ClinicText> fields) {
        super("Paper cannot carry " + fields);
        this.fields = Set.copyOf(fields);
    }

    public Set<ClinicText> fields() {
        return fields;
    }

}
