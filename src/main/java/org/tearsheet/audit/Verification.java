package org.tearsheet.audit;

import java.util.Optional;

/**
 * How far somebody has verified the chain, and what they found.
 *
 * @param reached the last entry that held
 * @param writtenDown an earlier head to compare with
 * @param breach the first thing that is wrong
 * @param done whether there is nothing left to look at
 */
public record Verification(AuditHead reached, Optional<AuditHead> writtenDown, Optional<Breach> breach, boolean done) {

    /** Nothing is verified yet. */
    public static Verification begin(Optional<AuditHead> writtenDown) {
        return new Verification(AuditHead.NONE, writtenDown, Optional.empty(), false);
    }

    public boolean holds() {
        return done && breach.isEmpty();
    }

    Verification reach(AuditHead entry) {
        return new Verification(entry, writtenDown, Optional.empty(), false);
    }

    Verification fail(long sequence, Breach.Kind kind) {
        return new Verification(reached, writtenDown, Optional.of(new Breach(sequence, kind)), true);
    }

    Verification finish() {
        return new Verification(reached, writtenDown, Optional.empty(), true);
    }

}
