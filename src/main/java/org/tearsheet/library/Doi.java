package org.tearsheet.library;

import java.util.Optional;
import java.util.regex.Pattern;

/** A digital object identifier, as publishers write it: 10.1234/something. */
public record Doi(String value) {

    private static final Pattern FORM = Pattern.compile("10\\.[0-9]{4,9}/\\S+");

    private static final Pattern AROUND = Pattern.compile("(?i)^(?:doi:\\s*|(?:https?://)?(?:dx\\.)?doi\\.org/)");

    public Doi {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A DOI looks like 10.1234/something");
        }
    }

    /** What somebody typed or pasted, with or without an address before it. */
    public static Optional<Doi> of(String typed) {
        var value = AROUND.matcher(typed.strip()).replaceFirst("");
        return FORM.matcher(value).matches() ? Optional.of(new Doi(value)) : Optional.empty();
    }

}
