package org.tearsheet.accounts;

import java.time.Instant;

import org.tearsheet.security.PersonId;

/**
 * Somebody whose name was tried too often, and who cannot sign in for a while.
 */
public record WaitingPerson(PersonId id, String username, String name, Instant until) {
}
