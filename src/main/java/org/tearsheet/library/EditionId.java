package org.tearsheet.library;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embeddable;

@Embeddable
public record EditionId(UUID value) implements Serializable {

    public static EditionId create() {
        return new EditionId(UUID.randomUUID());
    }

    /** The id that this stands for, if it has the form of one. */
    public static Optional<EditionId> of(String text) {
        try {
            return Optional.of(new EditionId(UUID.fromString(text)));
        }
        catch (IllegalArgumentException ex) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }

}
