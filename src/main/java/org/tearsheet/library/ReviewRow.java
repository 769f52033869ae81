package org.tearsheet.library;

import java.time.Instant;
import java.util.List;

/**
 * One line of the queue of editions that wait for a reviewer.
 *
 * @param sheetNumber the neutral number of its topic, 0 for the checklist
 * @param authors the names of everybody who wrote some of it
 * @param mine whether whoever asks is one of them, and may not decide
 * @param submitted since when it waits
 */
public record ReviewRow(EditionId id, DocumentKind kind, Language language, int sheetNumber, int number, String title,
        String changeNote, List<String> authors, boolean mine, Instant submitted) {

    public ReviewRow {
        authors = List.copyOf(authors);
    }

}
