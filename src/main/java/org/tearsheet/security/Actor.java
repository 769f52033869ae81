package org.tearsheet.security;

import java.util.Optional;

/**
 * Who acts.
 *
 * @param id empty for the system itself
 */
public record Actor(Optional<PersonId> id, String name) {

    static final Actor SYSTEM = new Actor(Optional.empty(), "system");

}
