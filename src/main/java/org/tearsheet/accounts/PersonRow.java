package org.tearsheet.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.tearsheet.security.Role;

/**
 * Somebody who works here, as an administrator sees them.
 *
 * @param linkUntil when the link to set a password ends; empty if there is none
 * @param lastSeenOn the last day they used a screen
 * @param demo whether they are made up; their password is set anew at each start
 * @param oneself whether it is the administrator who looks
 * @param factors whether they have more than a password to sign in with
 * @param provided whether the provider lets them in, and nothing else
 * @param awaitedUntil when they are not awaited from the provider any more; empty if they
 * are not now
 * @param credential what lets them judge texts; empty if none is on record
 */
public record PersonRow(PersonSeen seen, String username, String name, Set<Role> roles, PersonState state,
        Optional<Instant> linkUntil, Optional<LocalDate> lastSeenOn, boolean demo, boolean oneself, boolean factors,
        Optional<Credential> credential, boolean provided, Optional<Instant> awaitedUntil) {
}
