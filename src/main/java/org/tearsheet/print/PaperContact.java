package org.tearsheet.print;

import java.util.Optional;

/** Which box on a sheet says whom to call. */
public enum PaperContact implements PaperOption {

    NORMAL, NEUTRAL, NONE;

    public static Optional<PaperContact> of(String code) {
        return PaperOption.of(PaperContact.class, code);
    }

}
