package org.tearsheet.referral;

import java.util.List;

/**
 * Where a rule can send somebody.
 *
 * @param neutral its name where nobody else may learn the reason
 * @param says what is meant, for the clinician
 * @param flags what else to say of it after some answers
 */
public record Destination(String code, String name, String neutral, String says, List<Flag> flags) {

    public Destination {
        flags = List.copyOf(flags);
    }

    /** Such as "perinatal", where the answers make it so. */
    public record Flag(String code, String says, Condition when) {
    }

}
