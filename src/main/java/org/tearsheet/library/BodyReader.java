package org.tearsheet.library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tearsheet.library.InvalidBody.Fault;

/** Reads one text line by line, and goes on after a fault so that all are named. */
class BodyReader {

    private static final Pattern RAW_HTML = Pattern.compile("<[A-Za-z/!?]");

    private static final Pattern LINK_OR_IMAGE = Pattern.compile("!?\\[[^\\]]*\\]\\(");

    /** The line between the head of a table and its rows. */
    private static final Pattern TABLE = Pattern.compile("\\s*\\|?(?:\\s*:?-+:?\\s*\\|)+(?:\\s*:?-+:?\\s*)?");

    private static final Pattern COLUMN = Pattern.compile("-+");

    /** More would not stand side by side on the smallest paper in the largest type. */
    private static final int MOST_COLUMNS = 12;

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

    BodyRead read(String body) {
        if (body.length() > Body.MAX_LENGTH) {
            fault(1, "too-long", "%,d".formatted(body.length()), "%,d".formatted(Body.MAX_LENGTH));
            return new BodyRead(sections, faults);
        }
        var lines = body.lines().toList();
        boolean begun = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            refuseWhatPaperCannotCarry(i + 1, line);
            var heading = PartHeading.of(line);
            if (heading.isPresent()) {
                begun = true;
                close();
                begin(i + 1, heading.get());
            }
            else if (open != null) {
                open.text().append(line).append('\n');
            }
            else if (!begun && !line.isBlank()) {
                fault(i + 1, "before-heading");
            }
        }
        close();
        for (int missing = next; missing < required; missing++) {
            fault(Math.max(1, lines.size()), "missing", parts.get(missing).heading(language));
        }
        int minutes = sections.stream().mapToInt(Section::minutes).sum();
        if (minutes > A_VISIT) {
            fault(1, "minutes", String.valueOf(minutes), String.valueOf(A_VISIT));
        }
        return new BodyRead(sections, faults);
    }

    private void begin(int line, PartHeading heading) {
        var name = heading.name();
        int found = 0;
        while (found < parts.size() && !parts.get(found).heading(language).equals(name)) {
            found++;
        }
        if (found != next || found == parts.size()) {
            if (next < required) {
                fault(line, "other-heading", name, parts.get(next).heading(language));
            }
            else {
                fault(line, "one-heading-more", name);
            }
        }
        if (found < parts.size()) {
            next = Math.max(next, found + 1);
            open = new Open(parts.get(found), heading.minutes().orElse(0), line, new StringBuilder());
        }
    }

    private void close() {
        if (open != null) {
            var markdown = open.text().toString().strip();
            if (markdown.isEmpty()) {
                fault(open.line(), "empty");
            }
            sections.add(new Section(open.part(), open.minutes(), markdown));
            open = null;
        }
    }

    private void refuseWhatPaperCannotCarry(int number, String line) {
        if (RAW_HTML.matcher(line).find()) {
            fault(number, "html");
        }
        if (LINK_OR_IMAGE.matcher(line).find()) {
            fault(number, "link");
        }
        if (line.startsWith("# ")) {
            fault(number, "title");
        }
        long columns = TABLE.matcher(line).matches() ? COLUMN.matcher(line).results().count() : 0;
        if (columns > MOST_COLUMNS) {
            fault(number, "columns", String.valueOf(columns), String.valueOf(MOST_COLUMNS));
        }
    }

    private void fault(int line, String rule, String... about) {
        faults.add(new Fault(line, rule, List.of(about)));
    }

    private record Open(Part part, int minutes, int line, StringBuilder text) {

    }

}
