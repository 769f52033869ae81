package org.tearsheet.library;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.persistence.Embeddable;

/** Another phrase somebody may type for a topic. */
@Embeddable
public record Synonym(Language language, String phrase) {

    public static final int MAX_LENGTH = 120;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    public Synonym {
        if (phrase.isBlank() || phrase.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A synonym has 1 to %d characters".formatted(MAX_LENGTH));
        }
    }

    /** Without accents, capitals and spaces around, as people type. */
    public static String fold(String phrase) {
        return ACCENTS.matcher(Normalizer.normalize(phrase, Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .strip();
    }

}
