package org.tearsheet.library;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The stable address of a topic inside the clinic; it never leaves on paper, in a file
 * name or in a link.
 */
public record Slug(String text) {

    public static final int MAX_LENGTH = 80;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    public Slug {
        if (!isValid(text)) {
            throw new IllegalArgumentException("A slug is lower-case words joined by hyphens, at most 80 characters");
        }
    }

    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
    }

    /** What a topic of this title may be called; empty if nothing of it can be used. */
    public static Optional<Slug> proposed(String title) {
        var joined = OTHER.matcher(Synonym.fold(title)).replaceAll("-");
        var fitting = joined.substring(0, Math.min(MAX_LENGTH, joined.length())).replaceAll("^-|-$", "");
        return Optional.of(fitting).filter(Slug::isValid).map(Slug::new);
    }

    @Override
    public String toString() {
        return text;
    }

}
