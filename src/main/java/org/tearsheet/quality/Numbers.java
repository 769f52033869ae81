package org.tearsheet.quality;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds numbers in a passage, and tells them apart. */
class Numbers {

    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** A share of people, however it is written. */
    private static final Pattern SHARE_IN_DIGITS = Pattern
        .compile("\\d ?%|\\d+ (?:in|out of|of every|de cada) \\d+|\\d ?(?:per ?cent|por ciento)", WORDS);

    private static final WordPattern SHARE_IN_WORDS = WordPattern
        .of("\\b(?:per ?cent\\b|por ciento\\b" + "|(?:one|two) (?:in|out of) (?:three|four|five|ten)\\b"
                + "|(?:un[oa]?|dos|tres) de cada \\w+|la mitad de l[ao]s\\b|half of (?:all|the)\\b)");

    private static final Pattern PERCENT_OR_FRACTION = Pattern
        .compile("\\d ?(?:%|per ?cent|por ciento)|\\d[.,]\\d(?!\\d\\d)|\\d/\\d", WORDS);

    private static final Pattern SHARE = Pattern.compile("\\d+ (?:in|out of|of every|de cada) (\\d+)", WORDS);

    /** Times and dates, which the PEMAT does not count as numbers. */
    private static final Pattern TIME = Pattern
        .compile("\\d+(?:\\s*(?:to|or|a|o|-|–)\\s*\\d+)?\\s*(?:seconds?|minutes?|min|hours?|days?|weeks?|months?|years?"
                + "|segundos?|minutos?|horas?|días?|semanas?|mes|meses|años?)\\b"
                + "|\\d{1,2}(?::\\d{2})?\\s?[ap]\\.?m\\b|\\d{1,2}:\\d{2}|\\b(?:19|20)\\d{2}\\b", WORDS);

    private Numbers() {
    }

    static boolean any(Passage passage) {
        return DIGIT.matcher(passage.text()).find() || isFigure(passage);
    }

    static boolean isFigure(Passage passage) {
        return SHARE_IN_WORDS.isIn(passage.words()) || SHARE_IN_DIGITS.matcher(passage.text()).find();
    }

    static boolean otherThanTimes(Passage passage) {
        return DIGIT.matcher(TIME.matcher(passage.text()).replaceAll("")).find() || isFigure(passage);
    }

    static boolean percentOrFraction(Passage passage) {
        return PERCENT_OR_FRACTION.matcher(passage.text()).find();
    }

    /** The totals that shares are given of: 5 in "1 in 5". */
    static Set<String> totals(Passage passage) {
        return SHARE.matcher(passage.text()).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

}
