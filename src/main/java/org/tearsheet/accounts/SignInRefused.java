package org.tearsheet.accounts;

import java.util.Optional;

import org.tearsheet.security.PersonId;

/**
 * Somebody tried to sign in and was turned away.
 *
 * @param person whose user name was typed; empty if it is nobody's, and then what was
 * typed is not told, because it may be a password
 * @param username of that person; empty as well
 */
public record SignInRefused(Optional<PersonId> person, String username) {
}
