package org.tearsheet.accounts;

import org.tearsheet.security.NormalisedPasswords;

/** What is asked of somebody who gets an account. */
public record NewPerson(Username username, String name, String password) {

    /** NIST SP 800-63B-4 asks for 15 characters where a password is the only factor. */
    public static final int MIN_PASSWORD = 15;

    public static final int MAX_PASSWORD = 128;

    public static final int MAX_NAME = 120;

    public NewPerson {
        if (!isValidName(name)) {
            throw new IllegalArgumentException("A name has 1 to %d characters".formatted(MAX_NAME));
        }
        if (!isValidPassword(password)) {
            throw new IllegalArgumentException(
                    "A password has %d to %d characters".formatted(MIN_PASSWORD, MAX_PASSWORD));
        }
    }

    public static boolean isValidName(String name) {
        return !name.isBlank() && name.length() <= MAX_NAME;
    }

    /** Whether it is as long as it must be, each sign of any script counted as one. */
    public static boolean isValidPassword(String password) {
        var normalised = NormalisedPasswords.normalised(password);
        var length = normalised.codePointCount(0, normalised.length());
        return length >= MIN_PASSWORD && length <= MAX_PASSWORD;
    }

    @Override
    public String toString() {
        return "NewPerson[" + username.text() + "]";
    }

}
