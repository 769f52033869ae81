package org.tearsheet.quality;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words that should not stand in a text, in one language.
 *
 * @param forPatientsOnly whether clinicians may read it
 * @param why the reason, by the language of whoever mends it
 * @param unless what makes the same passage harmless
 * @param instead what to write, in the language of the text
 * @param caught samples that the rule must catch
 * @param passed samples that look alike and are fine
 */
record WordingRule(String id, boolean forPatientsOnly, Map<String, String> why, List<WordPattern> forbids,
        List<WordPattern> unless, String instead, List<String> caught, List<String> passed) {

    /** The words in this passage that the rule forbids, if any. */
    Optional<String> find(Words passage) {
        return forbids.stream()
            .flatMap(pattern -> pattern.find(passage).stream())
            .findFirst()
            .filter(found -> unless.stream().noneMatch(pattern -> pattern.isIn(passage)));
    }

    Finding finding(Passage passage, String words) {
        return new Finding(id, Finding.Kind.ofRule(id), passage.line(), words.isBlank() ? passage.text() : words,
                this::say);
    }

    private String say(Locale reader) {
        return "%s %s".formatted(why.getOrDefault(reader.getLanguage(), why.getOrDefault("en", "")), instead);
    }

}
