package org.tearsheet.security;

import java.util.Optional;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Knows who is acting now. */
@Component
public class Actors {

    private final SecurityContextHolderStrategy contexts;

    Actors(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    public Actor current() {
        var authentication = contexts.getContext().getAuthentication();
        if (authentication == null) {
            return Actor.SYSTEM;
        }
        return authentication.getPrincipal() instanceof SignedInPerson person
                ? new Actor(Optional.of(person.id()), person.displayName())
                : new Actor(Optional.empty(), authentication.getName());
    }

    /**
     * Does at start-up what needs an administrator's permission while nobody is signed
     * in.
     */
    public void asSystem(Runnable work) {
        var before = contexts.getContext();
        var system = UsernamePasswordAuthenticationToken.authenticated(Actor.SYSTEM.name(), "",
                AuthorityUtils.createAuthorityList("ROLE_" + Roles.ADMINISTRATOR, "ROLE_" + Roles.CLINICIAN));
        contexts.setContext(new SecurityContextImpl(system));
        try {
            work.run();
        }
        finally {
            contexts.setContext(before);
        }
    }

}
