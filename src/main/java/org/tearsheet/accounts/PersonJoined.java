package org.tearsheet.accounts;

import java.util.Set;

import org.tearsheet.security.PersonId;
import org.tearsheet.security.Role;

/** Somebody got an account. Told within the transaction that made it. */
public record PersonJoined(PersonId person, String username, Set<Role> roles) {
}
