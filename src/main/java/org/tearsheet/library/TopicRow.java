package org.tearsheet.library;

import java.util.List;

/**
 * One line of the list of topics.
 *
 * @param handouts languages in which its handout is live
 */
public record TopicRow(Slug slug, int sheetNumber, String title, String summary, List<Language> handouts) {
}
