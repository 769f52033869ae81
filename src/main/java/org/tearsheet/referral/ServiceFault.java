package org.tearsheet.referral;

/**
 * One thing that is wrong with a file of services.
 *
 * @param line of the file, counted from 1
 * @param column the column it is about; empty if none
 * @param value what stands there, or is expected, cut short; empty if it does not help
 */
public record ServiceFault(long line, Kind kind, String column, String value) {

    private static final int SHORT = 40;

    public ServiceFault {
        value = value.length() <= SHORT ? value : value.substring(0, SHORT) + "…";
    }

    ServiceFault(long line, Kind kind) {
        this(line, kind, "", "");
    }

    /** What is wrong. */
    public enum Kind {

        TOO_LARGE, TOO_MANY_ROWS, NOT_UTF8, NOT_CSV, EMPTY, COLUMN_MISSING, COLUMN_UNKNOWN, COLUMN_TWICE, CELLS,
        INVALID, IN_THE_FUTURE, TWICE

    }

}
