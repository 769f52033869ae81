package org.tearsheet.library;

import jakarta.persistence.Embeddable;

/** Another phrase somebody may type for a topic. */
@Embeddable
public record Synonym(Language language, String phrase) {

    public static final int MAX_LENGTH = 120;

    public Synonym {
        if (phrase.isBlank() || phrase.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A synonym has 1 to %d characters".formatted(MAX_LENGTH));
        }
    }

}
