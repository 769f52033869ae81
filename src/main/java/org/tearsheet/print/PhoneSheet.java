package org.tearsheet.print;

import org.tearsheet.library.Language;

/**
 * A sheet as a phone shows it.
 *
 * @param title gives nothing away
 * @param html the sheet itself, to stand in a page
 */
public record PhoneSheet(Language language, String title, String html) {
}
