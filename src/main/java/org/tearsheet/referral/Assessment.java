package org.tearsheet.referral;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tearsheet.library.Slug;

/**
 * What the rules make of one patient's answers. A prompt for the clinician, not a
 * diagnosis.
 *
 * @param urgency the highest of all that fired; {@code SELF_CARE} if none did
 * @param destinations each with its own urgency
 * @param blocked destinations that must not be offered now
 * @param mustAsk items that are still open and have to be asked
 * @param reasons the rules that fired, in their order
 * @param sheets topics whose sheet fits; never printed by themselves
 * @param offers sheets that fit only if something is so that no answer tells
 * @param flags codes of what else is said of a destination, such as that it is perinatal
 * @param hidden destinations that are not shown while the patient is not alone
 * @param privacySays what the screen says instead, empty where the patient can speak
 */
public record Assessment(boolean complete, Urgency urgency, Map<String, Urgency> destinations, Set<String> blocked,
        List<String> mustAsk, List<String> notes, String disposition, List<Reason> reasons, List<Slug> sheets,
        List<Offer> offers, Map<String, List<String>> flags, Set<String> hidden, String privacySays) {

    /** Whether the patient cannot speak in private now. */
    public boolean notPrivate() {
        return !privacySays.isEmpty();
    }

    public String status() {
        return complete ? "COMPLETE" : "INCOMPLETE";
    }

    /** The urgency as it may be shown: an open question is never taken for a "no". */
    public String urgencyShown() {
        if (complete || urgency == Urgency.EMERGENCY) {
            return urgency.name();
        }
        return urgency == Urgency.SELF_CARE ? "NOT_SHOWN" : "AT_LEAST_" + urgency;
    }

    /** The rules that carry an urgency, by id. */
    public List<String> firedRules() {
        return reasons.stream().filter(Reason::urgent).map(Reason::rule).toList();
    }

    /** Says nothing: what the answers led to is never written anywhere. */
    @Override
    public String toString() {
        return "Assessment";
    }

    /**
     * Why.
     *
     * @param destinations what the rule offers here
     * @param says what is shown with its effect; may be empty
     */
    public record Reason(String rule, boolean urgent, Urgency urgency, List<String> destinations, String says,
            String rationale, List<String> sources) {

    }

}
