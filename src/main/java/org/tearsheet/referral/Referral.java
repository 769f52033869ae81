package org.tearsheet.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a letter can say of one destination.
 *
 * @param soon how soon, in words; empty where nobody said so or no referral is due
 * @param reasons why, for the service that reads the letter
 */
public record Referral(String soon, List<String> reasons) {

    public Referral {
        reasons = List.copyOf(reasons);
    }

    public static Referral of(Checklist checklist, Outcome outcome, Destination destination) {
        var assessment = outcome.assessment();
        var urgency = outcome.judgement()
            .map(Judgement::urgency)
            .or(() -> Optional.ofNullable(assessment.destinations().get(destination.code())))
            .filter(level -> level != Urgency.SELF_CARE);
        var reasons = new ArrayList<>(checklist.flags(assessment, destination.code()));
        checklist.why(assessment, destination.code()).stream().map(Assessment.Reason::rationale).forEach(reasons::add);
        return new Referral(urgency.map(new SummaryWords(checklist.language())::say).orElse(""), reasons);
    }

    /** Says nothing: what came of one visit is never written anywhere. */
    @Override
    public String toString() {
        return "Referral";
    }

}
