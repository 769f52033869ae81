package org.tearsheet.referral;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running what a cell says. An apostrophe goes before each cell
 * that would be taken for a formula, and is taken off again on the way back.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
class SpreadsheetGuard {

    /** Apostrophes count too, so that whatever stood before comes back unchanged. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@|%\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    /** Such as +1 (555) 0100: no spreadsheet computes anything from it. */
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+[0-9]{1,3} [0-9() ]+");

    private SpreadsheetGuard() {
    }

    static String guarded(String text) {
        return FORMULA.matcher(text).matches() && !PHONE_NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    static String unguarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

}
