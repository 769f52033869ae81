package org.tearsheet.print;

import java.util.List;
import java.util.stream.IntStream;

import org.tearsheet.print.SheetText.Bookmark;

/** Everything the summary says, in reading order. */
record SummaryText(String title, String prompt, String audience, List<Part> parts) {

    static SummaryText of(SummaryForm form, SheetWords words) {
        var parts = form.parts();
        return new SummaryText(words.say("summary.title"), form.prompt(), words.say("audience.clinician"),
                IntStream.range(0, parts.size()).mapToObj(i -> Part.of(parts.get(i), i + 1)).toList());
    }

    List<Bookmark> bookmarks() {
        return parts.stream().map(part -> new Bookmark(part.heading(), part.anchor())).toList();
    }

    record Part(String anchor, String heading, List<Line> lines) {

        static Part of(SummaryForm.Part part, int number) {
            return new Part("summary-" + number, part.heading(),
                    part.lines().stream().map(line -> new Line(line.text(), line.details())).toList());
        }

        /** The text of the only line, if nothing explains it; otherwise empty. */
        String single() {
            return lines.size() == 1 && !lines.getFirst().explained() ? lines.getFirst().text() : "";
        }

        boolean listed() {
            return !lines.isEmpty() && single().isEmpty();
        }

    }

    record Line(String text, List<String> details) {

        boolean explained() {
            return !details.isEmpty();
        }

    }

}
