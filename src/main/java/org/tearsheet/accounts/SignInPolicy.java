package org.tearsheet.accounts;

import java.util.Set;

import org.tearsheet.security.Role;

/**
 * How people sign in at this clinic.
 *
 * @param factorRoles whoever has one of them needs more than a password
 * @param localOff whether passwords and passkeys let nobody in
 */
public record SignInPolicy(long version, Set<Role> factorRoles, boolean localOff) {

    public SignInPolicy {
        factorRoles = Set.copyOf(factorRoles);
    }

}
