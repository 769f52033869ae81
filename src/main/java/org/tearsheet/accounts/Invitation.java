package org.tearsheet.accounts;

import java.util.Set;

import org.tearsheet.security.Role;

/** What is asked of an administrator who invites somebody. */
public record Invitation(Username username, String name, Set<Role> roles) {

    public Invitation {
        name = name.strip();
        roles = Set.copyOf(roles);
        if (!NewPerson.isValidName(name)) {
            throw new IllegalArgumentException("A name has 1 to %d characters".formatted(NewPerson.MAX_NAME));
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("Somebody without a role can do nothing");
        }
    }

}
