package org.tearsheet.interop.infobutton;

import java.time.Instant;
import java.util.List;

import org.tearsheet.library.Language;

/**
 * An answer, however it is written.
 *
 * @param author as discreet paper calls the clinic
 * @param home the address of this server
 * @param categories what was asked
 */
record Feed(Language language, String title, String subtitle, String author, String home, Instant updated, String id,
        List<Category> categories, List<Entry> entries) {
}
