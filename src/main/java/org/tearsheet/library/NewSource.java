package org.tearsheet.library;

import org.jspecify.annotations.Nullable;

/**
 * A source as somebody enters it.
 *
 * @param bears what it can bear, and what it cannot
 */
public record NewSource(String citation, @Nullable Integer year, @Nullable Doi doi, String bears) {

    public NewSource {
        if (citation.isBlank() || bears.isBlank()) {
            throw new IllegalArgumentException("A source has a citation, and says what it bears");
        }
        citation = citation.strip();
        bears = bears.strip();
    }

}
