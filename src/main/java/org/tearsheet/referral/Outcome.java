package org.tearsheet.referral;

import java.util.Comparator;
import java.util.List;
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

    /**
     * Where this sends somebody, as far as it may be shown now; the most urgent first.
     */
    public List<Destination> destinations(Checklist checklist) {
        return checklist.destinations()
            .stream()
            .filter(destination -> assessment.destinations().containsKey(destination.code())
                    || added.contains(destination.code()))
            .filter(destination -> !assessment.hidden().contains(destination.code()))
            .sorted(Comparator.comparing(this::urgency).reversed())
            .toList();
    }

    private Urgency urgency(Destination destination) {
        return Optional.ofNullable(assessment.destinations().get(destination.code())).orElse(Urgency.SELF_CARE);
    }

    /** Says nothing: what came of one visit is never written anywhere. */
    @Override
    public String toString() {
        return "Outcome";
    }

}
