package org.tearsheet.search;

import java.util.List;

import org.tearsheet.library.Language;
import org.tearsheet.library.Slug;

/**
 * A topic that was found.
 *
 * @param found where the words were found
 * @param shown the title, synonym or code that was found; empty for a summary or a body
 * @param meant the words that mistyped ones were taken for; empty if none was
 * @param handouts languages in which its handout is live
 * @param unreviewedStarter whether some text of it no reviewer of this clinic has
 * approved
 */
public record Hit(Slug slug, int sheetNumber, String title, String summary, Field found, String shown, String meant,
        List<Language> handouts, boolean unreviewedStarter) {
}
