package org.tearsheet.clinic;

import java.util.regex.Pattern;

/** A telephone number as somebody wrote it. */
public record PhoneNumber(String written) {

    private static final Pattern ONE_NUMBER = Pattern.compile("\\+?[0-9(][0-9() .\\-\u2010\u2011]*");

    private static final Pattern UNDIALLED = Pattern.compile("[^+0-9]");

    /** With its country, of which there are no longer ones. */
    private static final int LONGEST = 16;

    private static final int LONGEST_AT_HOME = 12;

    /** What a phone dials; empty where more is written than one number. */
    public String dialled() {
        var number = written.strip();
        if (!ONE_NUMBER.matcher(number).matches()) {
            return "";
        }
        var dialled = UNDIALLED.matcher(number).replaceAll("");
        return dialled.length() <= (dialled.startsWith("+") ? LONGEST : LONGEST_AT_HOME) ? dialled : "";
    }

}
