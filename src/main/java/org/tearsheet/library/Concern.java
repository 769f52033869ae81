package org.tearsheet.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why somebody should look at a text. Figures on the desk and lists ask with the same.
 */
public enum Concern {

    /** Its review date is past, whether it is still printed or not. */
    OVERDUE,
    /** Its review date is past, and its days of grace are not. */
    IN_GRACE,
    /**
     * Published, and yet not printed: overdue past grace, or a translation too far
     * behind.
     */
    NOT_PRINTED, DUE_30, DUE_90, DUE_180, OPEN, MINE,
    /** A draft that nobody has touched for thirty days. */
    IDLE,
    /** Published in the other language alone. */
    MISSING,
    /** A translation of a text that has moved on, or was withdrawn. */
    BEHIND, STARTER;

    /** The name of this in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Concern> of(String code) {
        return Arrays.stream(values()).filter(concern -> concern.code().equals(code)).findFirst();
    }

}
