package org.tearsheet.library;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

@Embeddable
public record EditionId(UUID value) implements Serializable {

    public static EditionId create() {
        return new EditionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }

}
