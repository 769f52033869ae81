package org.tearsheet.audit;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running what a cell says: an apostrophe goes before it.
 * Nothing is read back from these files, so phone numbers and signs in front of them need
 * no exception.
 */
final class SpreadsheetGuard {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@|%\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private SpreadsheetGuard() {
    }

    static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

}
