package org.tearsheet.library;

import java.util.regex.Pattern;

/**
 * The stable address of a topic inside the clinic; it never leaves on paper, in a file
 * name or in a link.
 */
public record Slug(String text) {

    private static final int MAX_LENGTH = 80;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Slug {
        if (!isValid(text)) {
            throw new IllegalArgumentException("A slug is lower-case words joined by hyphens, at most 80 characters");
        }
    }

    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }

}
