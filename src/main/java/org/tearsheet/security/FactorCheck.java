package org.tearsheet.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Whether a session has proved as much as it must, and lately enough. */
@Component
public class FactorCheck {

    /** What a session has that proved more than a password. */
    static final String SECOND = "FACTOR_SECOND";

    /** Whoever changes how they sign in has proved within this time who they are. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** After this time everybody signs in anew, however busy they are. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private final SecondFactor factor;

    private final SecurityContextHolderStrategy contexts;

    private final Clock clock;

    FactorCheck(SecondFactor factor, SecurityContextHolderStrategy contexts, Clock clock) {
        this.factor = factor;
        this.contexts = contexts;
        this.clock = clock;
    }

    /** Whether whoever acts now has proved more than a password. */
    public boolean isProved() {
        return isProved(contexts.getContext().getAuthentication());
    }

    /** Whether whoever acts now gets no further before they prove more. */
    public boolean isMissing() {
        return isMissing(contexts.getContext().getAuthentication());
    }

    /** Whether whoever acts now proved who they are a short while ago. */
    public boolean isFresh() {
        return isFresh(contexts.getContext().getAuthentication());
    }

    /**
     * Whether whoever acts now may change how they sign in: a password alone is enough
     * only until there is more, and no proof is for long.
     */
    public boolean mayChange() {
        return mayChange(contexts.getContext().getAuthentication());
    }

    boolean isMissing(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof SignedInPerson person && !isProved(who)
                && factor.isAskedOf(person);
    }

    boolean mayChange(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof SignedInPerson person && isFresh(who)
                && (isProved(who) || !factor.isSetUpBy(person.id()));
    }

    /** Whether the last proof is so long ago that this session is over. */
    boolean isWornOut(Authentication who) {
        return lastProof(who).filter(proof -> proof.isBefore(clock.instant().minus(LONGEST))).isPresent();
    }

    private boolean isFresh(@Nullable Authentication who) {
        return who != null && lastProof(who).filter(proof -> proof.isAfter(clock.instant().minus(FRESH))).isPresent();
    }

    /** When whoever it is last showed a password, a passkey or a code. */
    private static Optional<Instant> lastProof(Authentication who) {
        return who.getAuthorities()
            .stream()
            .filter(FactorGrantedAuthority.class::isInstance)
            .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
            .max(Comparator.naturalOrder());
    }

    private static boolean isProved(@Nullable Authentication who) {
        return who != null && AuthorityUtils.authorityListToSet(who.getAuthorities()).contains(SECOND);
    }

}
