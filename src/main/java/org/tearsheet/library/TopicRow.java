package org.tearsheet.library;

import java.util.List;

/**
 * One line of the list of topics.
 *
 * @param handouts languages in which its handout is live
 * @param unreviewedStarter whether some text of it no reviewer of this clinic has
 * approved
 */
public record TopicRow(Slug slug, int sheetNumber, String title, String summary, List<Language> handouts,
        boolean unreviewedStarter) {
}
