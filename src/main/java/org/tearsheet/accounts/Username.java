package org.tearsheet.accounts;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name somebody signs in with; capitals do not matter. */
public record Username(String text) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,79}");

    public Username {
        text = normalised(text);
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A user name has letters, digits and . _ @ + -, at most 80 of them");
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(normalised(text)).matches();
    }

    private static String normalised(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

}
