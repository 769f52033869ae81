package org.tearsheet.library;

import java.util.ArrayList;
import java.util.List;

import org.tearsheet.quality.Manuscript;

/** Reads the text of an edition into its parts. */
public final class Body {

    /** The most characters a text may have; a sheet has some three thousand. */
    public static final int MAX_LENGTH = 100_000;

    private Body() {
    }

    /**
     * Splits a text at its level-two headings, which are the headings of the kind's parts
     * in that language.
     * @throws InvalidBody naming every part that is missing, twice, unknown, empty or out
     * of order, and every line that holds raw HTML, a link or an image; or saying that it
     * is too long
     */
    public static List<Section> parse(DocumentKind kind, Language language, String body) {
        return kind.parts().isEmpty() ? List.of() : new BodyReader(kind, language).read(body);
    }

    /**
     * The same text as it is examined for how it reads.
     * @throws InvalidBody if the text cannot be split
     */
    public static Manuscript manuscript(DocumentKind kind, Language language, String body) {
        var parts = new ArrayList<Manuscript.Part>();
        int from = 0;
        for (var section : parse(kind, language, body)) {
            from = body.indexOf(section.markdown(), from);
            int line = Math.toIntExact(body.substring(0, from).lines().count()) + 1;
            parts.add(new Manuscript.Part(section.part().purpose(), line, section.unmarked()));
        }
        return new Manuscript(language.locale(), kind == DocumentKind.HANDOUT, parts);
    }

}
