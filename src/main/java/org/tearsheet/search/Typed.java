package org.tearsheet.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody typed, reduced to words without capitals and accents. It is never stored
 * nor logged.
 */
record Typed(List<String> words, List<String> codes) {

    private static final int MAX_LENGTH = 200;

    private static final int MAX_WORDS = 12;

    private static final int LONG = 3;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern BETWEEN_CODES = Pattern.compile("[\\s,;()]+");

    private static final Pattern CODE = Pattern.compile("(?=.*\\d)[a-z0-9]{2,18}");

    /** Reads what was typed; text too long to be a search has no words. */
    static Typed of(String text) {
        if (text.length() > MAX_LENGTH) {
            return new Typed(List.of(), List.of());
        }
        var folded = fold(text);
        return new Typed(words(folded).limit(MAX_WORDS).toList(), codes(folded));
    }

    private static List<String> codes(String folded) {
        return Stream.concat(Stream.of(folded), BETWEEN_CODES.splitAsStream(folded))
            .map(Typed::foldCode)
            .filter(code -> CODE.matcher(code).matches())
            .distinct()
            .limit(MAX_WORDS)
            .toList();
    }

    static String fold(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT);
    }

    /** The words of a text, each without capitals and accents. */
    static Stream<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(fold(text)).filter(word -> !word.isEmpty());
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
        return words.stream().anyMatch(Typed::isLong);
    }

    static boolean isLong(String word) {
        return word.length() >= LONG && !isNumber(word);
    }

    /** Those that say what it is about; all, where there are no such. */
    List<String> telling() {
        var telling = words.stream().filter(word -> !SmallWords.has(word)).distinct().toList();
        return telling.isEmpty() ? words.stream().distinct().toList() : telling;
    }

    /** As one word, so that a space too few or too many does not matter. */
    String squeezed() {
        return String.join("", words);
    }

    static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /** The beginning of a code, or what no code begins with. */
    String code() {
        return codes.isEmpty() ? "-" : codes.getFirst();
    }

}
