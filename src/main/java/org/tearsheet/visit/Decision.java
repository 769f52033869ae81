package org.tearsheet.visit;

import java.util.LinkedHashSet;
import java.util.List;
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
 * @param known the rules that had fired when the judgement was made
 * @param added destinations that no rule named
 * @param lapsed a judgement that an answer since then has taken back
 */
record Decision(Optional<Judgement> judgement, List<String> known, Set<String> added, Optional<Judgement> lapsed) {

    static final Decision NONE = new Decision(Optional.empty(), List.of(), Set.of(), Optional.empty());

    Decision with(Judgement own, Assessment over) {
        return new Decision(Optional.of(own), over.firedRules(), added, Optional.empty());
    }

    Decision adding(String destination) {
        var more = new LinkedHashSet<>(added);
        more.add(destination);
        return new Decision(judgement, known, more, lapsed);
    }

    Decision without(String destination) {
        var less = new LinkedHashSet<>(added);
        less.remove(destination);
        return new Decision(judgement, known, less, lapsed);
    }

    /**
     * What still stands after these answers: a judgement does not outlive a graver rule
     * that fired since, for which it gave no reason; nor a destination that is held back
     * now.
     */
    Decision after(Checklist checklist, Answers answers, Assessment assessment) {
        var stands = judgement.filter(own -> !isOvertaken(own, assessment));
        var still = new LinkedHashSet<>(added);
        still.removeIf(code -> assessment.destinations().containsKey(code) || assessment.blocked().contains(code)
                || !checklist.mayBeAdded(code, answers));
        return new Decision(stands, known, still, stands.isPresent() ? Optional.empty() : judgement.or(() -> lapsed));
    }

    private boolean isOvertaken(Judgement own, Assessment assessment) {
        return assessment.reasons()
            .stream()
            .filter(reason -> reason.urgent() && reason.urgency().compareTo(own.urgency()) > 0)
            .anyMatch(reason -> !known.contains(reason.rule()));
    }

    Outcome outcome(Assessment assessment) {
        return new Outcome(assessment, judgement, added);
    }

    /** Says nothing: what was decided for one patient is never written anywhere. */
    @Override
    public String toString() {
        return "Decision";
    }

}
