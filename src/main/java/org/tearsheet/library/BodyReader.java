package org.tearsheet.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tearsheet.library.InvalidBody.Fault;

/** Reads one text line by line, and goes on after a fault so that all are named. */
class BodyReader {

    private static final Pattern HEADING = Pattern.compile("## +(?<name>.+?)(?: +\\((?<minutes>\\d{1,2}) min\\))?\\s*");

    private static final Pattern RAW_HTML = Pattern.compile("<[A-Za-z/!?]");

    private static final Pattern LINK_OR_IMAGE = Pattern.compile("!?\\[[^\\]]*\\]\\(");

    private static final int A_VISIT = 10;

    private final Language language;

    private final List<Part> parts;

    private final int required;

    private final List<Section> sections = new ArrayList<>();

    private final List<Fault> faults = new ArrayList<>();

    private int next;

    private @Nullable Open open;

    BodyReader(DocumentKind kind, Language language) {
        this.language = language;
        this.required = kind.parts().size();
        this.parts = new ArrayList<>(kind.parts());
        kind.appendix().ifPresent(parts::add);
    }

    List<Section> read(String body) {
        if (body.length() > Body.MAX_LENGTH) {
            throw new InvalidBody(List.of(new Fault(1,
                    "the text has %,d characters, and %,d are the most".formatted(body.length(), Body.MAX_LENGTH))));
        }
        var lines = body.lines().toList();
        boolean begun = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            refuseWhatPaperCannotCarry(i + 1, line);
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                begun = true;
                close();
                begin(i + 1, heading.group("name"), Optional.ofNullable(heading.group("minutes")));
            }
            else if (open != null) {
                open.text().append(line).append('\n');
            }
            else if (!begun && !line.isBlank()) {
                fault(i + 1, "text before the first heading");
            }
        }
        close();
        for (int missing = next; missing < required; missing++) {
            fault(Math.max(1, lines.size()),
                    "the part \"## %s\" is missing".formatted(parts.get(missing).heading(language)));
        }
        int minutes = sections.stream().mapToInt(Section::minutes).sum();
        if (minutes > A_VISIT) {
            fault(1, "the parts take %d minutes, and a visit has %d".formatted(minutes, A_VISIT));
        }
        if (!faults.isEmpty()) {
            throw new InvalidBody(faults);
        }
        return List.copyOf(sections);
    }

    private void begin(int line, String name, Optional<String> minutes) {
        int found = 0;
        while (found < parts.size() && !parts.get(found).heading(language).equals(name)) {
            found++;
        }
        if (found != next || found == parts.size()) {
            fault(line, "found the heading \"%s\" where %s was expected".formatted(name,
                    next < required ? "\"## " + parts.get(next).heading(language) + "\"" : "no further heading"));
        }
        if (found < parts.size()) {
            next = Math.max(next, found + 1);
            open = new Open(parts.get(found), minutes.map(Integer::parseInt).orElse(0), line, new StringBuilder());
        }
    }

    private void close() {
        if (open != null) {
            var markdown = open.text().toString().strip();
            if (markdown.isEmpty()) {
                fault(open.line(), "this part is empty");
            }
            sections.add(new Section(open.part(), open.minutes(), markdown));
            open = null;
        }
    }

    private void refuseWhatPaperCannotCarry(int number, String line) {
        if (RAW_HTML.matcher(line).find()) {
            fault(number, "raw HTML is not allowed");
        }
        if (LINK_OR_IMAGE.matcher(line).find()) {
            fault(number, "links and images are not allowed, paper cannot follow them");
        }
        if (line.startsWith("# ")) {
            fault(number, "the title is not part of the text, begin with \"##\"");
        }
    }

    private void fault(int line, String reason) {
        faults.add(new Fault(line, reason));
    }

    private record Open(Part part, int minutes, int line, StringBuilder text) {

    }

}
