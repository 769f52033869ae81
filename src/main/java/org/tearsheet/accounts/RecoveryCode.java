package org.tearsheet.accounts;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

import org.tearsheet.security.PersonId;

/**
 * Stands in for a second factor, once: 120 random bits in letters and digits that nobody
 * takes for each other. Such of 80 bits were made before and are still taken.
 */
record RecoveryCode(String text) {

    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int LENGTH = 24;

    private static final Pattern FORM = Pattern.compile("(?:[%s]{8}){2,3}".formatted(SIGNS));

    private static final SecureRandom RANDOM = new SecureRandom();

    static RecoveryCode make() {
        var text = new StringBuilder();
        RANDOM.ints(LENGTH, 0, SIGNS.length()).forEach(sign -> text.append(SIGNS.charAt(sign)));
        return new RecoveryCode(text.toString());
    }

    /** As somebody typed it from paper, whether it is one or not. */
    static RecoveryCode typed(String typed) {
        return new RecoveryCode(
                typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('o', '0').replaceAll("[il]", "1"));
    }

    boolean isValid() {
        return FORM.matcher(text).matches();
    }

    /** In groups of four, as people read it. */
    String printed() {
        return text.replaceAll("(.{4})(?=.)", "$1-");
    }

    Sha256 hash(PersonId person) {
        return Sha256.of(person + " " + text);
    }

    @Override
    public String toString() {
        return "RecoveryCode[not shown]";
    }

}
