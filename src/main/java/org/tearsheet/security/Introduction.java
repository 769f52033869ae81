package org.tearsheet.security;

import java.util.Set;

/**
 * Whom the provider presents: issuer and subject say who it is; a user name says so of
 * nobody.
 *
 * @param username as it may be here; empty if the provider tells none
 * @param roles those that the provider gives; none if it gives none
 */
public record Introduction(String issuer, String subject, String username, String name, Set<Role> roles) {

    public Introduction {
        roles = Set.copyOf(roles);
    }

}
