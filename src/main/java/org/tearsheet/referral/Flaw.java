package org.tearsheet.referral;

import java.util.Locale;
import java.util.stream.Stream;

import org.tearsheet.library.InvalidBody.Fault;

/** What can be wrong with a definition; the sentences stand with those of all texts. */
enum Flaw {

    NOT_YAML, NOT_PAIRS, NOT_A_LIST, NOT_A_TEXT, NOT_TRUE_OR_FALSE, NOT_A_NUMBER, NOT_ONE_OF, NOT_A_SLUG, UNUSABLE,
    MISSING, UNKNOWN_NAME, NAME_TWICE, ID_TWICE, ONE_NAME, NO_PARTS, NO_RULE, NO_ANSWERS, NO_SUCH_BEGINNING,
    UNKNOWN_ITEM, UNKNOWN_ANSWER, UNKNOWN_PARAMETER, UNKNOWN_DESTINATION, NO_NUMBER, UNKNOWN_TRUTH, LATER_RULE,
    NO_URGENCY, OFFERED_AND_BLOCKED, NEVER_FIRES, NEVER_LEADS_TO, NEVER_TRUE, DEAD_WAY;

    /** The rule that is broken, as the sentences know it. */
    String rule() {
        return "checklist." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * This flaw at a place.
     * @param line of the definition, counted from 1
     * @param where the item, rule or list it stands in
     */
    Fault at(int line, String where, Object... about) {
        return new Fault(line, rule(), Stream.concat(Stream.of(where), Stream.of(about).map(String::valueOf)).toList());
    }

}
