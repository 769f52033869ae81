package org.tearsheet.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the text of an edition into its parts. */
public final class Body {

    private static final Pattern HEADING = Pattern.compile("## +(?<name>.+?)(?: +\\((?<minutes>\\d{1,2}) min\\))?\\s*");

    private static final Pattern RAW_HTML = Pattern.compile("<[A-Za-z/!?]");

    private static final Pattern LINK_OR_IMAGE = Pattern.compile("!?\\[[^\\]]*\\]\\(");

    private static final int A_VISIT = 10;

    private Body() {
    }

    /**
     * Splits a text at its level-two headings, which are the headings of the kind's parts
     * in that language.
     * @throws InvalidBody if a part is missing, twice, unknown, empty or out of order, or
     * if a line holds raw HTML, a link or an image
     */
    public static List<Section> parse(DocumentKind kind, Language language, String body) {
        var expected = kind.parts();
        if (expected.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Section>();
        var lines = body.lines().toList();
        Open open = null;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            refuseUnprintable(i + 1, line);
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                if (open != null) {
                    found.add(open.close());
                }
                var next = found.size() < expected.size() ? Optional.of(expected.get(found.size()))
                        : Optional.<Part>empty();
                var name = heading.group("name");
                if (next.isEmpty() || !next.get().heading(language).equals(name)) {
                    throw new InvalidBody(i + 1, "found the heading \"%s\" where %s was expected".formatted(name,
                            next.map(part -> "\"## " + part.heading(language) + "\"").orElse("no further heading")));
                }
                var minutes = heading.group("minutes");
                open = new Open(next.get(), minutes == null ? 0 : Integer.parseInt(minutes), i + 1,
                        new StringBuilder());
            }
            else if (open != null) {
                open.text().append(line).append('\n');
            }
            else if (!line.isBlank()) {
                throw new InvalidBody(i + 1, "text before the first heading");
            }
        }
        if (open != null) {
            found.add(open.close());
        }
        if (found.size() < expected.size()) {
            throw new InvalidBody(Math.max(1, lines.size()),
                    "the part \"## %s\" is missing".formatted(expected.get(found.size()).heading(language)));
        }
        int minutes = found.stream().mapToInt(Section::minutes).sum();
        if (minutes > A_VISIT) {
            throw new InvalidBody(1, "the parts take %d minutes, and a visit has %d".formatted(minutes, A_VISIT));
        }
        return List.copyOf(found);
    }

    private static void refuseUnprintable(int number, String line) {
        if (RAW_HTML.matcher(line).find()) {
            throw new InvalidBody(number, "raw HTML is not allowed");
        }
        if (LINK_OR_IMAGE.matcher(line).find()) {
            throw new InvalidBody(number, "links and images are not allowed, paper cannot follow them");
        }
        if (line.startsWith("# ")) {
            throw new InvalidBody(number, "the title is not part of the text, begin with \"##\"");
        }
    }

    private record Open(Part part, int minutes, int line, StringBuilder text) {

        Section close() {
            var markdown = text.toString().strip();
            if (markdown.isEmpty()) {
                throw new InvalidBody(line, "this part is empty");
            }
            return new Section(part, minutes, markdown);
        }

    }

}
