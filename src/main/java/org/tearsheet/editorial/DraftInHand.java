package org.tearsheet.editorial;

import java.util.NoSuchElementException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tearsheet.library.DraftDesk;
import org.tearsheet.library.DraftText;
import org.tearsheet.library.EditionSeen;
import org.tearsheet.library.OpenDraft;
import org.tearsheet.library.WorkingCopy;
import org.tearsheet.library.compare.DraftClash;

/** The draft as its author has it open: which text it began with, and who saved since. */
class DraftInHand {

    private final DraftDesk desk;

    private final OpenDraft opened;

    private EditionSeen seen;

    /** Nobody knows it any more when a lost page began with an earlier text. */
    private @Nullable DraftText base;

    DraftInHand(DraftDesk desk, OpenDraft opened) {
        this.desk = desk;
        this.opened = opened;
        var basedOn = opened.unsaved().map(WorkingCopy::basedOn).orElse(opened.seen().version());
        var now = opened.seen();
        this.seen = new EditionSeen(now.id(), now.number(), now.state(), basedOn);
        this.base = basedOn == now.version() ? opened.saved() : null;
    }

    EditionSeen seen() {
        return seen;
    }

    /** What stands in the fields when the page opens. */
    DraftText text() {
        return opened.unsaved().map(WorkingCopy::text).orElse(opened.saved());
    }

    boolean isBehind() {
        return base == null;
    }

    /** Whether it was kept. */
    boolean keep(DraftText text) {
        return desk.keep(seen, text);
    }

    /**
     * Saves for everybody.
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else
     * saved since
     */
    void save(DraftText text) {
        seen = desk.save(seen, text.handedIn());
        base = text;
    }

    /**
     * Both texts, after somebody else saved. From now on theirs is what a choice is saved
     * on.
     */
    DraftClash clash(DraftText mine) {
        var now = desk.open(seen.id()).filter(OpenDraft::isDraft).orElseThrow(NoSuchElementException::new);
        var clash = DraftClash.of(opened.kind(), opened.language(), Optional.ofNullable(base), mine, now.saved());
        seen = now.seen();
        base = now.saved();
        return clash;
    }

}
