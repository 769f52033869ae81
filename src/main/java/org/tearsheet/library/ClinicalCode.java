package org.tearsheet.library;

import jakarta.persistence.Embeddable;

/**
 * A code under which a topic is looked up from the record; it never selects a diagnosis.
 */
@Embeddable
public record ClinicalCode(CodeSystem system, String code, String display) {

    public ClinicalCode {
        if (!isValid(code)) {
            throw new IllegalArgumentException("A clinical code has letters, digits and dots, at most 30 of them");
        }
    }

    public static boolean isValid(String code) {
        return code.matches("[A-Za-z0-9.]{1,30}");
    }

}
