package org.tearsheet.library;

import java.util.Optional;

/**
 * One line of the list of all texts.
 *
 * @param sheetNumber the neutral number of its topic, 0 for the checklist
 * @param title of what is published, else of what is being written, else of its topic
 * @param titled the language of that title
 * @param missing whether it is published in the other language alone
 * @param behind whether it translates a text that has moved on, or was withdrawn
 */
public record TextRow(TextKey key, int sheetNumber, String title, Language titled, Optional<LiveText> live,
        Optional<OpenText> open, boolean missing, boolean behind) {
}
