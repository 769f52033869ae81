package org.tearsheet.library;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** A digital object identifier, as publishers write it: 10.1234/something. */
public record Doi(String value) {

    private static final Pattern FORM = Pattern.compile("10\\.[0-9]{4,9}/\\S*[^\\s.,;]");

    private static final Pattern ADDRESS = Pattern.compile("(?i)^(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/");

    private static final Pattern NAME = Pattern.compile("(?i)^doi(?:\\s*:\\s*|\\s*(?=10\\.))");

    private static final Pattern AROUND_SLASH = Pattern.compile("^(10\\.[0-9]{4,9})\\s*/\\s*");

    private static final Pattern ENDS = Pattern.compile("[\\s.,;]+$");

    private static final Pattern ESCAPED = Pattern.compile("(?:[^%]|%[0-9a-fA-F]{2})*");

    public Doi {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A DOI looks like 10.1234/something and ends with no dot or comma");
        }
    }

    /**
     * What somebody typed or pasted: without the address or the name before it, spaces
     * around its slash and the punctuation of the sentence after it. Capitals stay; they
     * make no difference.
     */
    public static Optional<Doi> of(String typed) {
        var value = mended(typed);
        return FORM.matcher(value).matches() ? Optional.of(new Doi(value)) : Optional.empty();
    }

    /** Why this is no DOI; empty if it is one. */
    public static Optional<Fault> fault(String typed) {
        var value = mended(typed);
        if (FORM.matcher(value).matches()) {
            return Optional.empty();
        }
        return Optional.of(value.matches("10\\.[0-9]{4,9}/\\S.*\\s.*") ? Fault.SPACE
                : value.matches("10\\.[0-9]{4,9}/?") ? Fault.NO_END : Fault.NO_BEGINNING);
    }

    private static String mended(String typed) {
        var named = NAME.matcher(typed.strip()).replaceFirst("");
        var address = ADDRESS.matcher(named);
        var bare = address.find() ? unescaped(address.replaceFirst("")) : named;
        return AROUND_SLASH.matcher(ENDS.matcher(bare).replaceFirst("")).replaceFirst("$1/");
    }

    private static String unescaped(String path) {
        return ESCAPED.matcher(path).matches() ? URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8)
                : path;
    }

    /** Why something is no DOI. */
    public enum Fault {

        NO_BEGINNING, NO_END,
        /** What stands after it may or may not belong to it. */
        SPACE

    }

}
