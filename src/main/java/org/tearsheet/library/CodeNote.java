package org.tearsheet.library;

import jakarta.persistence.Embeddable;

/** When a clinical code fits, or which other code it excludes, in one language. */
@Embeddable
public record CodeNote(CodeSystem system, String code, Language language, String note) {

    public static final int MAX_LENGTH = 200;

    public CodeNote {
        if (note.isBlank() || note.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A note on a code has 1 to %d characters".formatted(MAX_LENGTH));
        }
    }

}
