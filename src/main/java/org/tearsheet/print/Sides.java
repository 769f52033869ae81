package org.tearsheet.print;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether the printer is asked to print both sides of a leaf. */
public enum Sides {

    ONE, TWO;

    /** As it is named in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sides> of(String code) {
        return Arrays.stream(values()).filter(sides -> sides.code().equals(code)).findFirst();
    }

}
