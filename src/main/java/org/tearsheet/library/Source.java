package org.tearsheet.library;

import java.util.Objects;

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
        if (!isKey(key)) {
            throw new IllegalArgumentException("A source's key has 2 to 20 capital letters, digits and hyphens");
        }
        if (doi != null) {
            new Doi(doi);
        }
        if (year != null && !isYear(year)) {
            throw new IllegalArgumentException("The year of a source has four digits");
        }
    }

    public static boolean isKey(String text) {
        return text.matches("[A-Z0-9-]{2,20}");
    }

    public static boolean isYear(int year) {
        return year >= 1900 && year <= 2200;
    }

    boolean says(NewSource written) {
        return citation.equals(written.citation()) && Objects.equals(year, written.year())
                && Objects.equals(doi, written.doi() == null ? null : written.doi().value())
                && bears.equals(written.bears());
    }

    /** The same for a list in which another one has its DOI. */
    Source withoutDoi() {
        return new Source(key, citation, year, null, bears, confirmed);
    }

}
