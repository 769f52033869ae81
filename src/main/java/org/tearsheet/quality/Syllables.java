package org.tearsheet.quality;

import java.util.Locale;

/** Counts the spoken syllables of a word. */
interface Syllables {

    /**
     * The syllables of a word, at least one.
     * @param word letters and apostrophes
     */
    int in(String word);

    static Syllables of(Locale language) {
        return switch (language.getLanguage()) {
            case "en" -> new EnglishSyllables();
            case "es" -> new SpanishSyllables();
            default -> throw new IllegalArgumentException("No syllables are known for " + language);
        };
    }

}
