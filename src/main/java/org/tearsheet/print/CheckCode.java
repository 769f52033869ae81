package org.tearsheet.print;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What paper is recalled by: seven characters made at random and one that checks them,
 * without letters that look like digits. One wrong character, or two that changed places,
 * never make another code.
 *
 * @param symbols as they are kept; {@link #printed()} says them as they stand on paper
 */
public record CheckCode(String symbols) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    /** Of the field of 32 elements, so that each place has a weight of its own. */
    private static final int POLYNOMIAL = 0b100101;

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

    public CheckCode {
        if (!isSound(symbols)) {
            throw new IllegalArgumentException("This is no check code");
        }
    }

    static CheckCode random(RandomGenerator random) {
        var symbols = new StringBuilder();
        for (int i = 1; i < LENGTH; i++) {
            symbols.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new CheckCode(symbols.append(ALPHABET.charAt(shifted(sum(symbols)))).toString());
    }

    /**
     * The code that somebody typed, in capitals or not, with or without dash and spaces,
     * an O for a zero, an I or L for a one; empty if something was typed wrongly.
     */
    public static Optional<CheckCode> read(String typed) {
        return Optional.of(tidy(typed)).filter(CheckCode::isSound).map(CheckCode::new);
    }

    /** Whether as much was typed as a code has. */
    public static boolean isComplete(String typed) {
        return tidy(typed).length() >= LENGTH;
    }

    public String printed() {
        return symbols.substring(0, LENGTH / 2) + "-" + symbols.substring(LENGTH / 2);
    }

    private static String tidy(String typed) {
        return BETWEEN.matcher(typed)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    }

    private static boolean isSound(String symbols) {
        return symbols.length() == LENGTH && symbols.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0)
                && sum(symbols) == 0;
    }

    private static int sum(CharSequence symbols) {
        return symbols.chars().map(ALPHABET::indexOf).reduce(0, (sum, symbol) -> shifted(sum) ^ symbol);
    }

    private static int shifted(int sum) {
        int twice = sum << 1;
        return twice < ALPHABET.length() ? twice : twice ^ POLYNOMIAL;
    }

}
