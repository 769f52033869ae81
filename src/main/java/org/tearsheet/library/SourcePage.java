package org.tearsheet.library;

import java.util.List;

/**
 * All about one source.
 *
 * @param uses the texts that rest on it, by sheet number
 */
public record SourcePage(SourceSeen seen, Source source, List<SourceUse> uses) {

    public SourcePage {
        uses = List.copyOf(uses);
    }

    /** How many published texts print it. */
    public long live() {
        return uses.stream().filter(use -> use.state() == EditionState.PUBLISHED).count();
    }

}
