package org.tearsheet.library;

import java.util.List;
import java.util.Optional;

/**
 * An edition as its author has it on the desk.
 *
 * @param slug empty for the checklist, which has no topic
 * @param saved the text that everybody sees
 * @param unsaved what this author was writing and has not saved
 * @param alsoWriting the names of others with unsaved words in it
 * @param live the text that is published now
 * @param original what a translation is made from; empty for English
 * @param returned why a reviewer gave it back
 */
public record OpenDraft(EditionSeen seen, DocumentKind kind, Language language, Optional<Slug> slug, int sheetNumber,
        DraftText saved, Optional<WorkingCopy> unsaved, List<String> alsoWriting, Optional<EditionDraft> live,
        Optional<Original> original, Optional<Returned> returned) {

    public OpenDraft {
        alsoWriting = List.copyOf(alsoWriting);
    }

    public TextKey key() {
        return new TextKey(slug, kind, language);
    }

    public boolean isDraft() {
        return seen.state() == EditionState.DRAFT;
    }

    /**
     * What a translation is made from.
     *
     * @param before what the translation that is live was made from
     * @param pinned what this one is made from
     * @param newest the English text that is out now
     */
    public record Original(Optional<Numbered> before, Optional<Numbered> pinned, Optional<Numbered> newest) {

        /** Whether a newer English text came out while this one was written. */
        public boolean isBehind() {
            return newest.isPresent() && !newest.equals(pinned);
        }

    }

    /** A text and which edition it is. */
    public record Numbered(int number, EditionDraft text) {

    }

}
