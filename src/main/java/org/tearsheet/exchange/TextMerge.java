package org.tearsheet.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.Titles;
import org.tearsheet.library.compare.ThreeWay;
import org.tearsheet.library.compare.ThreeWay.Outcome;

/**
 * A text of a pack and the same text here.
 *
 * @param base what the pack delivered last
 * @param ours what is here, if anything
 */
record TextMerge(DocumentKind kind, Optional<EditionDraft> base, Optional<EditionDraft> ours, EditionDraft theirs) {

    Fate fate() {
        if (ours.isEmpty()) {
            return Fate.NEW;
        }
        if (same(ours.get(), theirs)) {
            return Fate.UNCHANGED;
        }
        if (base.isEmpty()) {
            return Fate.CONFLICT;
        }
        if (same(base.get(), theirs)) {
            return Fate.CHANGED_HERE;
        }
        return same(base.get(), ours.get()) ? Fate.CHANGED_BY_PACK
                : titleInConflict() || parts().stream().anyMatch(part -> part.outcome() == Outcome.CONFLICT)
                        ? Fate.CONFLICT : Fate.JOINABLE;
    }

    /** Part by part; where nobody knows what both began with, all of it is new. */
    List<ThreeWay> parts() {
        return ThreeWay.compare(kind, base.map(EditionDraft::body).orElse(""), ours.map(EditionDraft::body).orElse(""),
                theirs.body());
    }

    /** The titles that are not the same everywhere. */
    List<DescriptionChange> titleChanges() {
        return Stream
            .of(change("title", plain(base), plain(ours), theirs.titles().plain()),
                    change("discreetTitle", discreet(base), discreet(ours), theirs.titles().discreet()),
                    change("sources", keys(base), keys(ours), String.join(", ", theirs.sources())))
            .filter(change -> change.outcome() != Outcome.UNCHANGED && change.outcome() != Outcome.SAME_CHANGE)
            .toList();
    }

    private static DescriptionChange change(String field, String base, String ours, String theirs) {
        return new DescriptionChange(field, base, ours, theirs, Outcome.of(base, ours, theirs));
    }

    private static String keys(Optional<EditionDraft> text) {
        return text.map(draft -> String.join(", ", draft.sources())).orElse("");
    }

    /** The text that a choice comes to; empty where nothing new comes of it. */
    Optional<EditionDraft> chosen(Choice choice, String note) {
        return switch (choice) {
            case KEEP, LATER -> Optional.empty();
            case TAKE -> Optional.of(new EditionDraft(theirs.titles(), theirs.body(), theirs.sources(), note));
            case JOIN -> Optional.of(new EditionDraft(titles(), ThreeWay.join(parts()), sources(), note));
        };
    }

    private boolean titleInConflict() {
        return Outcome.of(plain(base), plain(ours), theirs.titles().plain()) == Outcome.CONFLICT
                || Outcome.of(discreet(base), discreet(ours), theirs.titles().discreet()) == Outcome.CONFLICT;
    }

    private Titles titles() {
        return new Titles(either(plain(base), plain(ours), theirs.titles().plain()),
                either(discreet(base), discreet(ours), theirs.titles().discreet()));
    }

    private List<String> sources() {
        var before = base.map(EditionDraft::sources).orElse(List.of());
        var here = ours.map(EditionDraft::sources).orElse(List.of());
        var joined = new ArrayList<>(here);
        joined.removeIf(key -> before.contains(key) && !theirs.sources().contains(key));
        theirs.sources().stream().filter(key -> !here.contains(key) && !before.contains(key)).forEach(joined::add);
        return joined;
    }

    private static String either(String base, String ours, String theirs) {
        return Outcome.of(base, ours, theirs) == Outcome.THEIRS_ONLY ? theirs : ours;
    }

    private static String plain(Optional<EditionDraft> text) {
        return text.map(draft -> draft.titles().plain()).orElse("");
    }

    private static String discreet(Optional<EditionDraft> text) {
        return text.map(draft -> draft.titles().discreet()).orElse("");
    }

    private static boolean same(EditionDraft one, EditionDraft other) {
        return one.titles().equals(other.titles()) && one.body().strip().equals(other.body().strip())
                && one.sources().equals(other.sources());
    }

}
