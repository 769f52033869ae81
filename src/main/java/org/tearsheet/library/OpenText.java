package org.tearsheet.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The edition of a text that somebody works on.
 *
 * @param authors the names of everybody who wrote some of it
 * @param mine whether whoever asks is one of them
 * @param since when it was begun, or sent to review
 * @param touched when somebody last worked on it
 * @param idle whether that was a month ago
 * @param returned why a reviewer gave it back; empty unless it is a draft again
 */
public record OpenText(EditionId id, int number, EditionState state, List<String> authors, boolean mine, Instant since,
        Instant touched, boolean idle, Optional<Returned> returned) {

    public OpenText {
        authors = List.copyOf(authors);
    }

}
