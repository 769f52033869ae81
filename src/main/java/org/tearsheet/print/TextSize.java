package org.tearsheet.print;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How large the text of a sheet is: 12, 18 or 24 points. */
public enum TextSize {

    NORMAL, LARGE, EXTRA_LARGE;

    /** As it is named in CSS and in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<TextSize> of(String code) {
        return Arrays.stream(values()).filter(size -> size.code().equals(code)).findFirst();
    }

}
