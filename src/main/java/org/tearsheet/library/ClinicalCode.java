package org.tearsheet.library;

import jakarta.persistence.Embeddable;

/**
 * A code under which a topic is looked up from the record; it never selects a diagnosis.
 *
 * @param sensitive whether seeing it on a bill or in a portal could endanger the patient
 */
@Embeddable
public record ClinicalCode(CodeSystem system, String code, String display, boolean sensitive) {

    public ClinicalCode {
        if (!system.isValid(code)) {
            throw new IllegalArgumentException("\"%s\" is not written as a code of %s".formatted(code, system.label()));
        }
    }

}
