package org.tearsheet.search;

import java.util.List;

/**
 * What a search led to.
 *
 * @param nearest whether nothing has the words, and these are only the nearest there is
 */
public record Findings(List<Hit> hits, boolean nearest) {

    /** Of a single letter, or of more than is a search. */
    static final Findings NOT_LOOKED_FOR = new Findings(List.of(), false);

    /** Whether it was looked for, and nothing has the words. */
    @SuppressWarnings("ReferenceEquality")
    public boolean isMiss() {
        return this != NOT_LOOKED_FOR && (nearest || hits.isEmpty());
    }

}
