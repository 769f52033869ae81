package org.tearsheet.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Whether a session has proved as much as it must. */
@Component
public class FactorCheck {

    /** What a session has that proved more than a password. */
    static final String SECOND = "FACTOR_SECOND";

    private final SecondFactor factor;

    private final SecurityContextHolderStrategy contexts;

    FactorCheck(SecondFactor factor, SecurityContextHolderStrategy contexts) {
        this.factor = factor;
        this.contexts = contexts;
    }

    /** Whether whoever acts now has proved more than a password. */
    public boolean isProved() {
        return isProved(contexts.getContext().getAuthentication());
    }

    /** Whether whoever acts now gets no further before they prove more. */
    public boolean isMissing() {
        return isMissing(contexts.getContext().getAuthentication());
    }

    /**
     * Whether whoever acts now may change how they sign in: a password alone is enough
     * only until there is more.
     */
    public boolean mayChange() {
        return mayChange(contexts.getContext().getAuthentication());
    }

    boolean isMissing(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof SignedInPerson person && !isProved(who)
                && factor.isAskedOf(person);
    }

    boolean mayChange(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof SignedInPerson person
                && (isProved(who) || !factor.isSetUpBy(person.id()));
    }

    private static boolean isProved(@Nullable Authentication who) {
        return who != null && AuthorityUtils.authorityListToSet(who.getAuthorities()).contains(SECOND);
    }

}
