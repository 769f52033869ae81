package org.tearsheet.security;

import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Who is acting now.
 *
 * @param id empty for the system itself
 */
public record Actor(Optional<PersonId> id, String name) {

    private static final Actor SYSTEM = new Actor(Optional.empty(), "system");

    public static Actor current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return SYSTEM;
        }
        return authentication.getPrincipal() instanceof SignedInPerson person
                ? new Actor(Optional.of(person.id()), person.displayName())
                : new Actor(Optional.empty(), authentication.getName());
    }

    /**
     * Does at start-up what needs an administrator's permission while nobody is signed
     * in.
     */
    public static <T> T asSystem(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var system = UsernamePasswordAuthenticationToken.authenticated(SYSTEM.name(), "",
                AuthorityUtils.createAuthorityList("ROLE_" + Roles.ADMINISTRATOR, "ROLE_" + Roles.CLINICIAN));
        SecurityContextHolder.setContext(new SecurityContextImpl(system));
        try {
            return work.get();
        }
        finally {
            SecurityContextHolder.setContext(before);
        }
    }

}
