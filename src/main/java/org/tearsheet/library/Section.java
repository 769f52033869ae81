package org.tearsheet.library;

/**
 * One part of a text.
 *
 * @param minutes rough time it takes in a visit, 0 where the part is only read
 * @param markdown CommonMark without raw HTML, links or images
 */
public record Section(Part part, int minutes, String markdown) {

    /**
     * What an author writes behind a statement that somebody must still confirm;
     * reviewers see it, paper never does.
     */
    public static final String TO_BE_CONFIRMED = " {to be confirmed}";

    /** The text without the marks of what is to be confirmed. */
    public String unmarked() {
        return markdown.replace(TO_BE_CONFIRMED, "");
    }

}
