package org.tearsheet.accounts;

import java.util.Optional;

import org.tearsheet.security.Role;

/**
 * Which people an administrator asks for.
 *
 * @param text part of a name or user name; empty for any
 */
public record PeopleFilter(String text, Optional<Role> role, Optional<PersonState> state) {

    public static final PeopleFilter NONE = new PeopleFilter("", Optional.empty(), Optional.empty());

    public PeopleFilter {
        text = text.strip();
    }

}
