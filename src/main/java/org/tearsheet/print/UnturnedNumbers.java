package org.tearsheet.print;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Keeps telephone numbers, ranges, dates, times and amounts as they are written where the
 * line runs from right to left. The rules of Unicode alone would print 1–2 as 2–1 and 555
 * 0142 as 0142 555.
 */
final class UnturnedNumbers {

    private static final String DASH = "[-\u2010-\u2015\u2212]";

    private static final String SPACE = "[ \u00A0\u202F]";

    /** With a country or an area, or of seven digits and more. */
    private static final String TELEPHONE = "(?=[+(]|(?:\\D{0,2}\\d){7})(?:\\+\\d{1,3}(?:SPACE|[-.])?)?"
            + "(?:\\(\\d{1,5}\\)(?:SPACE|[-.])?)?\\d{1,5}(?:(?:SPACE|[-.\u2010-\u2013/])\\d{2,5})+";

    private static final String THOUSANDS = "\\d{1,3}(?:SPACE\\d{3})+(?!\\d)";

    private static final String JOINED = "\\d+(?:(?:[.,:/\u066B\u066C\u00D7x]|DASH)\\d+)*";

    private static final String UNIT = "(?:SPACE?(?:%|\u066A|\u00B0SPACE?[CF]?|[ap]\\.SPACE?m\\.|"
            + "(?:[\u00B5\u03BCmk]?g|mcg|[mcd]?[lL]|[mck]?m|mmol|IU|UI|min|[hs]|am|pm|AM|PM)(?!\\p{L})))?";

    private static final String AMOUNT = "(?:[+\u00B1<>\u2264\u2265~$\u20AC\u00A3]|DASH){0,2}(?:THOUSANDS|JOINED)UNIT";

    /** A number that belongs to a Latin word, as in B12 or COVID-19, goes with it. */
    private static final Pattern NUMBER = Pattern
        .compile("(?<![\\p{IsLatin}\\d])(?<!\\p{IsLatin}DASH)(?:TELEPHONE|AMOUNT(?:SPACE?DASHSPACE?AMOUNT)*)"
            .replace("TELEPHONE", TELEPHONE)
            .replace("AMOUNT", AMOUNT)
            .replace("THOUSANDS", THOUSANDS)
            .replace("JOINED", JOINED)
            .replace("UNIT", UNIT)
            .replace("SPACE", SPACE)
            .replace("DASH", DASH), Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern WOULD_BREAK = Pattern.compile("(?<=%s|[/:.,])(?=.)".formatted(DASH));

    private UnturnedNumbers() {
    }

    static List<MatchResult> in(String text) {
        return NUMBER.matcher(text).results().toList();
    }

    /** The text with each number held together, in a direction and on a line. */
    static String hold(String text) {
        var parts = new ArrayList<String>();
        int end = 0;
        for (var number : in(text)) {
            parts.add(text.substring(end, number.start()));
            parts.add(RightToLeft.STRAIGHT + onOneLine(number.group()) + RightToLeft.END_OF_STRAIGHT);
            end = number.end();
        }
        parts.add(text.substring(end));
        return String.join("", parts);
    }

    private static String onOneLine(String number) {
        return WOULD_BREAK.matcher(number.replace(' ', '\u00A0')).replaceAll(String.valueOf(RightToLeft.JOINER));
    }

}
