package org.tearsheet.library;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Which document, of a topic or standing by itself. */
@Embeddable
public record DocumentId(UUID value) implements Serializable {

    public static DocumentId create() {
        return new DocumentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }

}
