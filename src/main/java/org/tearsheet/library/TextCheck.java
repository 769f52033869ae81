package org.tearsheet.library;

import java.util.List;

/**
 * Checks texts of a kind that is no prose. The module that knows what they mean provides
 * it; nothing of that kind is published or taken from a pack that it finds fault with.
 */
public interface TextCheck {

    /**
     * The rule that a character breaks which no font on paper has; about it are the
     * character and its name.
     */
    String UNPRINTABLE = "unprintable";

    DocumentKind kind();

    /** Everything that makes a text unusable; nothing if it may be used. */
    List<InvalidBody.Fault> faults(Language language, String body);

    /**
     * The same, and what only trying shows, which takes a moment: done before an author's
     * text goes to review.
     */
    List<InvalidBody.Fault> faultsByTrying(Language language, String body);

}
