package org.tearsheet.referral;

/**
 * The urgency a clinician decides on in place of that of the rules.
 *
 * @param reason why; kept nowhere but in what the clinician takes along
 */
public record Judgement(Urgency urgency, String reason) {

    public Judgement {
        reason = reason.strip();
    }

    /** Whether the rules found something that nobody may lower without a reason. */
    public static boolean needsReason(Assessment assessment, Urgency decided) {
        return assessment.urgency().compareTo(Urgency.SAME_DAY) >= 0 && decided.compareTo(assessment.urgency()) < 0;
    }

    /** Says nothing: what was decided for one patient is never written anywhere. */
    @Override
    public String toString() {
        return "Judgement";
    }

}
