package org.tearsheet.clinic;

import java.util.Optional;

/**
 * What holds for everybody at the clinic.
 *
 * @param spanishOffered whether texts are offered in Spanish; in English they always are
 * @param credentialsRequired whether only those may decide about texts who have a
 * credential on record
 * @param paper the size that is chosen at first, named as in addresses
 * @param idleMinutes how long nobody may touch a screen; empty for the server's setting
 * @param translationGraceDays how long a translation that is behind its source may still
 * be printed: 0 for not at all, empty for always
 * @param checkPage whether anybody may check the code of a paper, without signing in
 */
public record ClinicPolicies(boolean logoPrinted, boolean spanishOffered, boolean credentialsRequired, String paper,
        Optional<Integer> idleMinutes, Optional<Integer> translationGraceDays, boolean checkPage) {

    /** One is too short: the last minute is a warning. */
    public static final int SHORTEST_IDLE = 2;

    public static final int LONGEST_IDLE = 60;

    public static final int LONGEST_GRACE = 365;

    public ClinicPolicies {
        refuseIf(idleMinutes.filter(minutes -> minutes < SHORTEST_IDLE || minutes > LONGEST_IDLE).isPresent());
        refuseIf(translationGraceDays.filter(days -> days < 0 || days > LONGEST_GRACE).isPresent());
    }

    private static void refuseIf(boolean wrong) {
        if (wrong) {
            throw new IllegalArgumentException("No such policy");
        }
    }

}
