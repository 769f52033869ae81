package org.tearsheet.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Why somebody comes back from the provider without being signed in. */
enum ProviderOutcome {

    NO_ROLE, NO_NAME, TAKEN, DISABLED,
    /** What it says of them does not hold. */
    UNUSABLE,
    /** It does not answer. */
    AWAY,
    /** They, or it, chose not to. */
    CANCELLED,
    /** They began in another browser or too long ago, or it failed here. */
    AGAIN;

    static final String PARAMETER = "provider";

    private static final Set<ProviderOutcome> REFUSALS = EnumSet.of(NO_ROLE, NO_NAME, TAKEN, DISABLED, UNUSABLE);

    boolean isRefusal() {
        return REFUSALS.contains(this);
    }

    /** Empty for what no answer of ours says. */
    static Optional<ProviderOutcome> of(String text) {
        return Arrays.stream(values()).filter(outcome -> outcome.name().equals(text)).findFirst();
    }

}
