package org.tearsheet.library;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of an edition as somebody hands it in.
 *
 * @param sources keys of the sources it rests on, the most important first
 * @param changeNote what changed and why, for the reviewer
 */
public record EditionDraft(Titles titles, String body, List<String> sources, String changeNote) {

    public EditionDraft {
        sources = List.copyOf(sources);
    }

    /** See {@link EditionFacts}. */
    String contentHash() {
        return TextHash.sha256(Stream.concat(Stream.of(titles.plain(), titles.discreet(), body), sources.stream())
            .map(part -> part + "\n")
            .collect(Collectors.joining()));
    }

}
