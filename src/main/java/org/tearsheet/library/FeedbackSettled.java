package org.tearsheet.library;

/**
 * Feedback on an edition was answered, or its words were erased. Told within the
 * transaction that did it, and never in whose words.
 */
public record FeedbackSettled(Act act, EditionId edition, String title, DocumentKind kind, Language language,
        int number) {

    /** What was done. */
    public enum Act {

        ANSWERED, ERASED

    }

}
