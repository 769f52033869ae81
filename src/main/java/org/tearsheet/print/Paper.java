package org.tearsheet.print;

import java.util.Arrays;
import java.util.Optional;

import org.tearsheet.clinic.ClinicProfile;

/** A paper size, named as in CSS and in addresses. */
public enum Paper {

    A4("a4"), LETTER("letter"), A5("a5");

    private final String code;

    Paper(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The size that is chosen at first. */
    static Paper usual(ClinicProfile clinic) {
        return of(clinic.paper()).orElse(A4);
    }

    public static Optional<Paper> of(String code) {
        return Arrays.stream(values()).filter(paper -> paper.code.equals(code)).findFirst();
    }

}
