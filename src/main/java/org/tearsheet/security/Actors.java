package org.tearsheet.security;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
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
        return switch (authentication.getPrincipal()) {
            case SignedInPerson person -> Actor.person(person.id(), person.getUsername(), person.displayName());
            case ApiCaller caller -> Actor.program(caller.name());
            case Actor system when system.kind() == Actor.Kind.SYSTEM -> system;
            case null, default -> Actor.STRANGER;
        };
    }

    /** Whether whoever acts now has this role. */
    public boolean hold(Role role) {
        var authentication = contexts.getContext().getAuthentication();
        return authentication != null
                && AuthorityUtils.authorityListToSet(authentication.getAuthorities()).contains("ROLE_" + role.name());
    }

    /** Whether the provider let whoever acts now in. */
    public boolean cameThroughProvider() {
        var authentication = contexts.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ProvidedPerson;
    }

    /** The same work for another thread, done there by whoever acts now. */
    public Runnable carried(Runnable work) {
        var context = contexts.createEmptyContext();
        context.setAuthentication(contexts.getContext().getAuthentication());
        var carried = new DelegatingSecurityContextRunnable(work, context);
        carried.setSecurityContextHolderStrategy(contexts);
        return carried;
    }

    /**
     * Does at start-up what needs an administrator's permission while nobody is signed
     * in.
     */
    public void asSystem(Runnable work) {
        var before = contexts.getContext();
        var system = UsernamePasswordAuthenticationToken.authenticated(Actor.SYSTEM, "",
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
