package org.tearsheet.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tearsheet.library.Language;

/**
 * How a topic of a pack, and its texts, meet what is here.
 *
 * @param version of its description here, -1 for a topic that is new
 * @param clash another topic that has its sheet number
 */
public record TopicPreview(String slug, Map<Language, String> titles, int sheetNumber, Fate fate, long version,
        Optional<Clash> clash, List<TextPreview> texts) {

    public TopicPreview {
        texts = List.copyOf(texts);
    }

    public String title(Language language) {
        return titles.getOrDefault(language, titles.getOrDefault(Language.ENGLISH, slug));
    }

    /** Whether nothing of it is any different here. */
    public boolean isSettled() {
        return fate == Fate.UNCHANGED && texts.stream().allMatch(text -> text.fate() == Fate.UNCHANGED);
    }

    public boolean holds(Fate wanted) {
        return fate == wanted || texts.stream().anyMatch(text -> text.fate() == wanted);
    }

    /** The topic that has a sheet number already. */
    public record Clash(String slug, String title) {

    }

}
