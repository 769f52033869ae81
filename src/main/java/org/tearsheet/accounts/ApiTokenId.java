package org.tearsheet.accounts;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

@Embeddable
public record ApiTokenId(UUID value) implements Serializable {

    static ApiTokenId create() {
        return new ApiTokenId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }

}
