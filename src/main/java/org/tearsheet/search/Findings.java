package org.tearsheet.search;

import java.util.List;

/**
 * What a search led to.
 *
 * @param nearest whether nothing has the words, and these are only the nearest there is
 */
public record Findings(List<Hit> hits, boolean nearest) {

    static final Findings NOTHING = new Findings(List.of(), false);

    /** Whether nothing has the words. */
    public boolean isMiss() {
        return nearest || hits.isEmpty();
    }

}
