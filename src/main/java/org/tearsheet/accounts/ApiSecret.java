package org.tearsheet.accounts;

import java.util.regex.Pattern;

/**
 * The token itself, which its holder alone keeps. Those made here begin with {@code ts_},
 * so that scanners find one that was published by mistake.
 */
public record ApiSecret(String text) {

    static final int MIN_LENGTH = 20;

    static final int MAX_LENGTH = 256;

    private static final String PREFIX = "ts_";

    private static final int RANDOM_BYTES = 32;

    /** RFC 6750, 2.1, without the signs at the end that it allows for padding. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]{%d,%d}".formatted(MIN_LENGTH, MAX_LENGTH));

    public ApiSecret {
        if (!isValid(text)) {
            throw new IllegalArgumentException(
                    "An API token has %d to %d letters, digits or . _ ~ + / -".formatted(MIN_LENGTH, MAX_LENGTH));
        }
    }

    static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    static ApiSecret random() {
        return new ApiSecret(PREFIX + RandomText.of(RANDOM_BYTES));
    }

    Sha256 hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "ApiSecret[not shown]";
    }

}
