package org.tearsheet.library;

import java.util.List;

/**
 * One line of the list of all topics, whether anything of them is live or not.
 *
 * @param titled the language of its title
 * @param languages in which it has titles
 * @param live whether something of it is printed
 * @param starter whether its description is the starter pack's
 */
public record TopicLine(Slug slug, int sheetNumber, String title, Language titled, String discreetTitle,
        List<Language> languages, boolean live, boolean starter) {

    public TopicLine {
        languages = List.copyOf(languages);
    }

}
