package org.tearsheet.library;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Feedback on an edition.
 *
 * @param from who gave it; empty if they chose to give no name
 * @param sheetNumber the neutral number of the topic
 * @param title of the edition
 * @param newer whether another edition has taken its place since
 * @param doneOn when it was answered; empty while it is open
 * @param note the answer; empty if there is none
 */
public record FeedbackRow(FeedbackSeen seen, LocalDate givenOn, Optional<String> from, int sheetNumber, String title,
        DocumentKind kind, Language language, int number, boolean newer, String comment, Optional<LocalDate> doneOn,
        String note) {

    /** Says nothing: these words stand in no log. */
    @Override
    public String toString() {
        return "FeedbackRow";
    }

}
