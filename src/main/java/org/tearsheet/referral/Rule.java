package org.tearsheet.referral;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One decision rule.
 *
 * @param when empty for a rule whose effects have conditions of their own
 * @param urgency null for a rule that only asks, blocks or notes
 * @param blocks destinations that must not be offered now
 * @param blocksIfOffered destinations that are blocked where a rule would offer them
 * @param says shown with its effect, for the clinician
 * @param noSheets whether no sheet may be suggested
 */
record Rule(String id, Optional<Condition> when, @Nullable Urgency urgency, List<Effect> destinations,
        List<String> blocks, List<String> blocksIfOffered, List<Effect> notes, List<Effect> mustAsk,
        List<Effect> disposition, String says, boolean noSheets, String rationale, List<String> sources) {

    boolean fires(Facts facts) {
        return when.map(condition -> condition.holds(facts)).orElse(true);
    }

    /**
     * What a rule does, if a condition of its own holds.
     *
     * @param what a destination, a note, an item or a disposition
     */
    record Effect(String what, Optional<Condition> when) {

        boolean applies(Facts facts) {
            return when.map(condition -> condition.holds(facts)).orElse(true);
        }

    }

}
