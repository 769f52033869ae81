package org.tearsheet.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.tearsheet.security.Role;

/** What of a person an administrator decides. */
public record PersonFacts(Set<Role> roles, PersonState state, Optional<Instant> linkUntil,
        Optional<Credential> credential) {
}
