package org.tearsheet.library;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of a text.
 *
 * @param minutes rough time it takes in a visit, 0 where the part is only read
 * @param markdown CommonMark without raw HTML, links or images
 */
public record Section(Part part, int minutes, String markdown) {

    /** What an author writes behind a statement that somebody must still confirm. */
    private static final Pattern TO_BE_CONFIRMED = Pattern.compile("[ \\t]*\\{to be confirmed}(?:[ \\t]+$)?",
            Pattern.MULTILINE);

    /** The text as everybody reads it: without marks of what is to be confirmed. */
    public String unmarked() {
        return marked("");
    }

    /** The text as reviewers read it, with this sign behind what is to be confirmed. */
    public String marked(String sign) {
        return TO_BE_CONFIRMED.matcher(markdown).replaceAll(Matcher.quoteReplacement(sign));
    }

}
