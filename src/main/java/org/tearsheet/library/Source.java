package org.tearsheet.library;

import org.jspecify.annotations.Nullable;

/**
 * A citable reference that an edition rests on.
 *
 * @param bears what it can bear, and what it cannot
 * @param confirmed whether somebody has seen the source itself
 */
public record Source(String key, String citation, @Nullable Integer year, @Nullable String doi, String bears,
        boolean confirmed) {

    public Source {
        if (!key.matches("[A-Z0-9-]{2,20}")) {
            throw new IllegalArgumentException("A source's key has 2 to 20 capital letters, digits and hyphens");
        }
        if (doi != null) {
            new Doi(doi);
        }
        if (year != null && (year < 1900 || year > 2200)) {
            throw new IllegalArgumentException("The year of a source has four digits");
        }
    }

}
