package org.tearsheet.library;

import java.util.List;

/**
 * A text as it stands in the fields of whoever writes it: anything may still be missing.
 */
public record DraftText(String title, String discreetTitle, String body, List<String> sources, String changeNote) {

    public DraftText {
        sources = List.copyOf(sources);
    }

    public static DraftText of(EditionDraft draft) {
        return new DraftText(draft.titles().plain(), draft.titles().discreet(), draft.body(), draft.sources(),
                draft.changeNote());
    }

    /** Whether it has the titles without which it cannot be saved. */
    public boolean isTitled() {
        return Titles.isValid(title) && Titles.isValid(discreetTitle);
    }

    /**
     * The same as it is handed in.
     * @throws IllegalArgumentException if a title is missing
     */
    public EditionDraft handedIn() {
        return new EditionDraft(new Titles(title, discreetTitle), body, sources, changeNote.strip());
    }

}
