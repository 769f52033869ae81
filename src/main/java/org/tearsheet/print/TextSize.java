package org.tearsheet.print;

import java.util.Optional;

/** How large the text of a sheet is: 12, 18 or 24 points. */
public enum TextSize implements PaperOption {

    NORMAL, LARGE, EXTRA_LARGE;

    public static Optional<TextSize> of(String code) {
        return PaperOption.of(TextSize.class, code);
    }

}
