package org.tearsheet.library;

import java.util.List;

/**
 * On what grounds a text was found to need no change.
 *
 * @param sources keys of sources it was held against; none is fine
 */
public record Evidence(String text, List<String> sources) {

    public static final int MAX_LENGTH = 2000;

    public Evidence {
        text = text.strip();
        if (!isValid(text)) {
            throw new IllegalArgumentException("Evidence has 1 to %d characters".formatted(MAX_LENGTH));
        }
        sources = List.copyOf(sources);
    }

    public static boolean isValid(String text) {
        return !text.isBlank() && text.strip().length() <= MAX_LENGTH;
    }

}
