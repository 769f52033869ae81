package org.tearsheet.referral;

import java.util.Optional;
import java.util.Set;

/**
 * What a visit came to: what the rules say, and what the clinician decided.
 *
 * @param added destinations that the clinician added by hand
 */
public record Outcome(Assessment assessment, Optional<Judgement> judgement, Set<String> added) {

    public Outcome {
        added = Set.copyOf(added);
        if (judgement.filter(own -> own.reason().isEmpty())
            .filter(own -> Judgement.needsReason(assessment, own.urgency()))
            .isPresent()) {
            throw new IllegalArgumentException("Lowering what is due today or at once needs a reason");
        }
    }

    /** Whatever the rules say. */
    public static Outcome of(Assessment assessment) {
        return new Outcome(assessment, Optional.empty(), Set.of());
    }

    /** Says nothing: what came of one visit is never written anywhere. */
    @Override
    public String toString() {
        return "Outcome";
    }

}
