package org.tearsheet.library;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

@Embeddable
public record TopicId(UUID value) implements Serializable {

    public static TopicId create() {
        return new TopicId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }

}
