package org.tearsheet.library;

/**
 * How often a document must be looked at again.
 *
 * @param graceDays how long it is still printed after its review date
 */
public record ReviewRule(int months, int graceDays) {

    public static final int MAX_MONTHS = 60;

    public static final int MAX_GRACE_DAYS = 365;

    public ReviewRule {
        if (months < 1 || months > MAX_MONTHS || graceDays < 0 || graceDays > MAX_GRACE_DAYS) {
            throw new IllegalArgumentException("A review is due after 1 to %d months, with 0 to %d days of grace"
                .formatted(MAX_MONTHS, MAX_GRACE_DAYS));
        }
    }

}
