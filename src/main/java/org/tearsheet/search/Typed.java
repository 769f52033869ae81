package org.tearsheet.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody typed, reduced to words without capitals and accents. It is never stored
 * nor logged.
 */
record Typed(List<String> words) {

    private static final int MAX_LENGTH = 200;

    private static final int MAX_WORDS = 12;

    private static final int LONG = 3;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern CODE = Pattern.compile("(?=.*\\d)[a-z0-9]{2,18}");

    /** Reads what was typed; text too long to be a search has no words. */
    static Typed of(String text) {
        if (text.length() > MAX_LENGTH) {
            return new Typed(List.of());
        }
        var words = BETWEEN_WORDS.splitAsStream(fold(text)).filter(word -> !word.isEmpty()).limit(MAX_WORDS).toList();
        return new Typed(words);
    }

    static String fold(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT);
    }

    /** A clinical code without its dots, as codes are kept for look-up. */
    static String foldCode(String code) {
        return BETWEEN_WORDS.matcher(fold(code)).replaceAll("");
    }

    boolean isEmpty() {
        return words.stream().mapToInt(String::length).sum() < 2;
    }

    /**
     * Whether there is a word long enough to be looked for in whole texts, and to be
     * forgiven a typing error.
     */
    boolean hasALongWord() {
        return words.stream().anyMatch(word -> word.length() >= LONG && !isNumber(word));
    }

    String folded() {
        return String.join(" ", words);
    }

    /**
     * Each word in the syntax of to_tsquery; it may be unfinished, unless it is a number
     * or a single letter.
     */
    String[] queries() {
        return words.stream().map(Typed::query).toArray(String[]::new);
    }

    private static String query(String word) {
        return word.length() == 1 || isNumber(word) ? word : word + ":*";
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /** The beginning of a code, or what no code begins with. */
    String code() {
        var joined = String.join("", words);
        return CODE.matcher(joined).matches() ? joined : "-";
    }

}
