package org.tearsheet.visit;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.tearsheet.referral.Answers;
import org.tearsheet.referral.Assessment;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Judgement;
import org.tearsheet.referral.Outcome;

/**
 * What the clinician decides over the rules, in this visit alone.
 *
 * @param added destinations that no rule named
 */
record Decision(Optional<Judgement> judgement, Set<String> added) {

    static final Decision NONE = new Decision(Optional.empty(), Set.of());

    Decision with(Judgement own) {
        return new Decision(Optional.of(own), added);
    }

    Decision withoutJudgement() {
        return new Decision(Optional.empty(), added);
    }

    Decision adding(String destination) {
        var more = new LinkedHashSet<>(added);
        more.add(destination);
        return new Decision(judgement, more);
    }

    /**
     * What still stands after these answers: a judgement without a reason does not
     * outlive a graver result, nor a destination that is held back now.
     */
    Decision after(Checklist checklist, Answers answers, Assessment assessment) {
        var stands = judgement
            .filter(own -> !Judgement.needsReason(assessment, own.urgency()) || !own.reason().isEmpty());
        var still = new LinkedHashSet<>(added);
        still.removeIf(code -> assessment.destinations().containsKey(code) || !checklist.mayBeAdded(code, answers));
        return new Decision(stands, still);
    }

    Outcome outcome(Assessment assessment) {
        return new Outcome(assessment, judgement, added);
    }

}
