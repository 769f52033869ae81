package org.tearsheet.print;

import java.util.Optional;

import org.tearsheet.clinic.ClinicProfile;

/** A paper size, named as in CSS. */
public enum Paper implements PaperOption {

    A4, LETTER, A5;

    /** The size that is chosen at first. */
    static Paper usual(ClinicProfile clinic) {
        return of(clinic.paper()).orElse(A4);
    }

    public static Optional<Paper> of(String code) {
        return PaperOption.of(Paper.class, code);
    }

}
