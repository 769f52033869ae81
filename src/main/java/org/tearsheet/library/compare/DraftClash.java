package org.tearsheet.library.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.tearsheet.library.Body;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.DraftText;
import org.tearsheet.library.Language;
import org.tearsheet.library.Section;
import org.tearsheet.library.compare.ThreeWay.Outcome;

/**
 * Two texts of one draft, written by two people at once, piece by piece.
 *
 * @param pieces the pieces in which they differ
 */
public record DraftClash(DocumentKind kind, Language language, DraftText mine, DraftText theirs, List<Piece> pieces) {

    private static final String TITLE = "TITLE";

    private static final String DISCREET_TITLE = "DISCREET_TITLE";

    private static final String SOURCES = "SOURCES";

    private static final String CHANGE_NOTE = "CHANGE_NOTE";

    private static final String BODY = "BODY";

    public DraftClash {
        pieces = List.copyOf(pieces);
    }

    /**
     * Compares them.
     * @param base what both began with; empty if nobody knows it any more
     */
    public static DraftClash of(DocumentKind kind, Language language, Optional<DraftText> base, DraftText mine,
            DraftText theirs) {
        var old = base.map(text -> pieces(kind, language, text)).orElse(Map.of());
        var one = pieces(kind, language, mine);
        var other = pieces(kind, language, theirs);
        var found = new ArrayList<Piece>();
        one.forEach((name, text) -> {
            var their = other.getOrDefault(name, "");
            var outcome = Outcome.of(old.getOrDefault(name, ""), text, their);
            if (!text.strip().equals(their.strip())) {
                found.add(new Piece(name, Words.compare(their, text),
                        base.isPresent() && outcome == Outcome.THEIRS_ONLY ? Side.THEIRS : Side.MINE,
                        base.isEmpty() || outcome == Outcome.CONFLICT));
            }
        });
        return new DraftClash(kind, language, mine, theirs, found);
    }

    /** The text with these pieces taken from theirs and everything else from mine. */
    public DraftText taking(Set<String> fromTheirs) {
        Function<String, DraftText> from = name -> fromTheirs.contains(name) ? theirs : mine;
        var theirSections = Body.split(kind, language, theirs.body());
        var sections = new ArrayList<Section>();
        for (var section : Body.split(kind, language, mine.body())) {
            sections.add(fromTheirs.contains(section.part().name())
                    ? theirSections.stream().filter(their -> their.part() == section.part()).findFirst().orElse(section)
                    : section);
        }
        return new DraftText(from.apply(TITLE).title(), from.apply(DISCREET_TITLE).discreetTitle(),
                kind.parts().isEmpty() ? from.apply(BODY).body() : Body.write(language, written(sections)),
                from.apply(SOURCES).sources(), from.apply(CHANGE_NOTE).changeNote());
    }

    private static Map<String, String> pieces(DocumentKind kind, Language language, DraftText text) {
        var pieces = new LinkedHashMap<String, String>();
        pieces.put(TITLE, text.title());
        pieces.put(DISCREET_TITLE, text.discreetTitle());
        if (kind.parts().isEmpty()) {
            pieces.put(BODY, text.body());
        }
        Body.split(kind, language, text.body())
            .forEach(section -> pieces.put(section.part().name(), section.minutes() == 0 ? section.markdown()
                    : "(%d min) %s".formatted(section.minutes(), section.markdown())));
        pieces.put(SOURCES, String.join(", ", text.sources()));
        pieces.put(CHANGE_NOTE, text.changeNote());
        return pieces;
    }

    /** Without a part that a text need not have and has not. */
    private List<Section> written(List<Section> sections) {
        return sections.stream()
            .filter(section -> kind.parts().contains(section.part()) || !section.markdown().isEmpty())
            .toList();
    }

    /** Whose text is taken. */
    public enum Side {

        MINE, THEIRS

    }

    /**
     * Something in which they differ.
     *
     * @param name of a part, or TITLE, DISCREET_TITLE, SOURCES, CHANGE_NOTE, BODY
     * @param runs what my text has other than theirs
     * @param proposed what loses nothing, if only one of them changed it
     * @param both whether both may have changed it
     */
    public record Piece(String name, List<Run> runs, Side proposed, boolean both) {

        public Piece {
            runs = List.copyOf(runs);
        }

    }

}
