package org.tearsheet.referral.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** A translation beside the English definition that it follows. */
public final class TakeOver {

    private final Definition english;

    private final Definition translated;

    public TakeOver(Definition english, Definition translated) {
        this.english = english;
        this.translated = translated;
    }

    /**
     * The English definition with the translated words wherever there are any, and
     * English ones elsewhere.
     */
    public Definition definition() {
        var words = new LinkedHashMap<Place, String>();
        english.words().forEach(place -> translated.value(place).ifPresent(word -> words.put(place, word)));
        return english.with(words);
    }

    /** Whether it differs from the English one in more than words. */
    public boolean isNeeded() {
        return !new Bones(english).equals(new Bones(translated));
    }

    /**
     * Where the words are still English.
     * @param live the translation that is out: what it left in English needs no other
     * word
     */
    public List<Place> stillToTranslate(Optional<Definition> live) {
        return translated.words()
            .stream()
            .filter(place -> translated.value(place).equals(english.value(place)))
            .filter(place -> live.flatMap(out -> out.value(place))
                .filter(translated.value(place).orElse("")::equals)
                .isEmpty())
            .toList();
    }

}
