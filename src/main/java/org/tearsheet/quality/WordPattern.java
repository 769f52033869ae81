package org.tearsheet.quality;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that is looked for in words, without regard to case. One that
 * begins with {@code \b}, at most behind a look behind, is tried only where a word begins
 * or ends, and only if it can begin with the letter there; that makes a report many times
 * faster.
 */
final class WordPattern {

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern LOOK_BEHIND = Pattern
        .compile("^\\(\\?<[!=](?:[^()\\\\]|\\\\.|\\((?:[^()\\\\]|\\\\.)*\\))*\\)");

    private static final int LATIN = 256;

    private final Pattern pattern;

    private final boolean atBoundaries;

    private final BitSet beginnings;

    private WordPattern(Pattern pattern, boolean atBoundaries, BitSet beginnings) {
        this.pattern = pattern;
        this.atBoundaries = atBoundaries;
        this.beginnings = beginnings;
    }

    static WordPattern of(String expression) {
        var ahead = LOOK_BEHIND.matcher(expression).replaceFirst("");
        boolean atBoundaries = ahead.startsWith("\\b") && !hasAlternatives(expression);
        return new WordPattern(Pattern.compile(expression, CASE), atBoundaries, beginnings(ahead));
    }

    /** The first words that match, if any. */
    Optional<String> find(Words words) {
        if (atBoundaries && !words.letters().intersects(beginnings)) {
            return Optional.empty();
        }
        var matcher = pattern.matcher(words.text());
        return (atBoundaries ? findAtBoundaries(matcher, words) : matcher.find()) ? Optional.of(matcher.group())
                : Optional.empty();
    }

    boolean isIn(Words words) {
        return find(words).isPresent();
    }

    private boolean findAtBoundaries(Matcher matcher, Words words) {
        var text = words.text();
        for (int from : words.boundaries()) {
            if (from < text.length() && beginnings.get(text.charAt(from))
                    && matcher.region(from, text.length())
                        .useTransparentBounds(true)
                        .useAnchoringBounds(false)
                        .lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The letters a match can begin with: on any other the matcher gives up before it has
     * seen the end. A look behind further on may give up for another reason.
     */
    private static BitSet beginnings(String expression) {
        var pattern = Pattern.compile(expression, CASE);
        var beginnings = new BitSet();
        beginnings.set(LATIN, Character.MAX_VALUE + 1);
        for (char letter = 0; letter < LATIN; letter++) {
            var text = String.valueOf(letter);
            beginnings.set(letter, expression.contains("(?<") || mayBegin(pattern, text)
                    || mayBegin(pattern, text.toUpperCase(Locale.ROOT)));
        }
        return beginnings;
    }

    private static boolean mayBegin(Pattern pattern, String letter) {
        var matcher = pattern.matcher(letter);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** Whether the expression is several, so that only the first begins as it does. */
    private static boolean hasAlternatives(String expression) {
        int depth = 0;
        boolean inClass = false;
        for (int i = 0; i < expression.length(); i++) {
            switch (expression.charAt(i)) {
                case '\\' -> i++;
                case '[' -> inClass = true;
                case ']' -> inClass = false;
                case '(' -> depth += inClass ? 0 : 1;
                case ')' -> depth -= inClass ? 0 : 1;
                case '|' -> {
                    if (depth == 0 && !inClass) {
                        return true;
                    }
                }
                default -> {
                }
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

}
