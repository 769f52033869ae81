package org.tearsheet.library;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
        var read = read(kind, language, body);
        if (!read.faults().isEmpty()) {
            throw new InvalidBody(read.faults());
        }
        return read.sections();
    }

    /** As much of a text as can be told, and what is wrong with it. */
    static BodyRead read(DocumentKind kind, Language language, String body) {
        return kind.parts().isEmpty() ? new BodyRead(List.of(), List.of()) : new BodyReader(kind, language).read(body);
    }

    /**
     * The same text as it is examined for how it reads.
     * @throws InvalidBody if the text cannot be split
     */
    public static Manuscript manuscript(DocumentKind kind, Language language, String body) {
        return manuscript(kind, language, body, parse(kind, language, body));
    }

    /** The same of a text that is still being written: what there is of it. */
    static Manuscript begunManuscript(DocumentKind kind, Language language, String body) {
        return manuscript(kind, language, body, read(kind, language, body).sections());
    }

    private static Manuscript manuscript(DocumentKind kind, Language language, String body, List<Section> sections) {
        var parts = new ArrayList<Manuscript.Part>();
        int from = 0;
        for (var section : sections) {
            from = body.indexOf(section.markdown(), from);
            int line = Math.toIntExact(body.substring(0, from).lines().count()) + 1;
            parts.add(new Manuscript.Part(section.part().purpose(), line, section.unmarked()));
        }
        return new Manuscript(language.locale(), kind == DocumentKind.HANDOUT, parts);
    }

    /**
     * The parts of a text that is still being written, those not begun empty; none for a
     * checklist. A heading that is no part's stays in the text of the part before it.
     */
    public static List<Section> split(DocumentKind kind, Language language, String body) {
        return kind.parts().isEmpty() ? List.of() : new BodySplitter(kind, language).split(body);
    }

    /** The text of these sections, which may lack parts and have empty ones. */
    public static String write(Language language, List<Section> sections) {
        return sections.stream().map(section -> write(language, section)).collect(Collectors.joining("\n"));
    }

    private static String write(Language language, Section section) {
        var minutes = section.part().isTimed() ? " (%d min)".formatted(section.minutes()) : "";
        var markdown = section.markdown().strip();
        return "## " + section.part().heading(language) + minutes + "\n"
                + (markdown.isEmpty() ? "" : "\n" + markdown + "\n");
    }

}
