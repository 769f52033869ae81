package org.tearsheet.accounts;

/** What is asked of somebody who gets an account. */
public record NewPerson(Username username, String name, String password) {

    /** NIST SP 800-63B-4 asks for 15 characters where a password is the only factor. */
    public static final int MIN_PASSWORD = 15;

    public static final int MAX_PASSWORD = 128;

    public NewPerson {
        if (name.isBlank() || name.length() > 120) {
            throw new IllegalArgumentException("A name has 1 to 120 characters");
        }
        if (!isValidPassword(password)) {
            throw new IllegalArgumentException(
                    "A password has %d to %d characters".formatted(MIN_PASSWORD, MAX_PASSWORD));
        }
    }

    public static boolean isValidPassword(String password) {
        return password.length() >= MIN_PASSWORD && password.length() <= MAX_PASSWORD;
    }

    @Override
    public String toString() {
        return "NewPerson[" + username.text() + "]";
    }

}
