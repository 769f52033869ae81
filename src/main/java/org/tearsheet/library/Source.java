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
}
