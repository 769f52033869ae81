package org.tearsheet.visit;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tearsheet.referral.Assessment;
import org.tearsheet.referral.Urgency;

/**
 * What the clinician decides over the rules, in this visit alone.
 *
 * @param urgency in place of the rules' one; null where they stand
 * @param reason why; needed to lower an emergency or the same day
 * @param added destinations that no rule named
 */
record Decision(@Nullable Urgency urgency, String reason, Set<String> added) {

    static final Decision NONE = new Decision(null, "", Set.of());

    /** Whether this urgency may only be chosen with a reason. */
    static boolean needsReason(Assessment assessment, Urgency chosen) {
        return assessment.urgency().compareTo(Urgency.SAME_DAY) >= 0 && chosen.compareTo(assessment.urgency()) < 0;
    }

    Decision with(@Nullable Urgency chosen, String why) {
        return new Decision(chosen, why.strip(), added);
    }

    Decision adding(String destination) {
        var more = new LinkedHashSet<>(added);
        more.add(destination);
        return new Decision(urgency, reason, more);
    }

    /**
     * What still stands when answers have changed: a decision never outlives a graver
     * result.
     */
    Decision against(Assessment assessment) {
        var stands = Optional.ofNullable(urgency)
            .filter(chosen -> !needsReason(assessment, chosen) || !reason.isBlank())
            .isPresent();
        return stands ? this : new Decision(null, "", added);
    }

}
