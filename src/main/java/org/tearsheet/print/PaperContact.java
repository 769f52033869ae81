package org.tearsheet.print;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which box on a sheet says whom to call. */
public enum PaperContact {

    NORMAL, NEUTRAL, NONE;

    /** As it is named in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PaperContact> of(String code) {
        return Arrays.stream(values()).filter(contact -> contact.code().equals(code)).findFirst();
    }

}
