package org.tearsheet.security;

import java.util.Optional;

/**
 * Who acts.
 *
 * @param id of a person; empty for anybody else
 * @param account what they are known by where names of people do not belong: a user name,
 * or the name of a program's token
 * @param name as colleagues know them
 */
public record Actor(Kind kind, Optional<PersonId> id, String account, String name) {

    static final Actor SYSTEM = new Actor(Kind.SYSTEM, Optional.empty(), "system", "system");

    /** Somebody who has not signed in. */
    public static final Actor STRANGER = new Actor(Kind.STRANGER, Optional.empty(), "", "");

    public Actor {
        if ((kind == Kind.PERSON) != id.isPresent()) {
            throw new IllegalArgumentException("A person has an id, and nobody else has one");
        }
    }

    public static Actor person(PersonId id, String username, String name) {
        return new Actor(Kind.PERSON, Optional.of(id), username, name);
    }

    static Actor program(String name) {
        return new Actor(Kind.PROGRAM, Optional.empty(), name, name);
    }

    /** What kind of somebody it is. */
    public enum Kind {

        PERSON, PROGRAM, SYSTEM, STRANGER

    }

}
