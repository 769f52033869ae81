package org.tearsheet.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.tearsheet.library.Source;

/**
 * What a visit came to, in the language of the checklist, to be pasted into the record or
 * printed for the clinician. It is made for one patient and kept nowhere.
 *
 * @param prompt the line that says what it is and what it is not
 */
public record Summary(String prompt, List<Part> parts) {

    public Summary {
        parts = List.copyOf(parts);
    }

    /**
     * The summary for a record that others may open: how soon, where to by neutral names,
     * how much is open. No reasons.
     */
    public static Summary neutral(Checklist checklist, Outcome outcome, LocalDate day) {
        return new SummaryWriter(checklist, outcome, day).neutral();
    }

    /**
     * The summary with everything the checklist found, and why. While the patient cannot
     * speak in private it says no more than the neutral one.
     * @param sources of the checklist, to be named at the end
     */
    public static Summary full(Checklist checklist, Outcome outcome, LocalDate day, List<Source> sources) {
        return new SummaryWriter(checklist, outcome, day).full(sources);
    }

    /** As plain text. */
    public String text() {
        return prompt + "\n\n" + parts.stream().map(Part::plain).collect(Collectors.joining("\n")) + "\n";
    }

    /** Says nothing: it is never written anywhere by accident. */
    @Override
    public String toString() {
        return "Summary";
    }

    /** Lines under one heading. */
    public record Part(String heading, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }

        private String plain() {
            if (lines.size() == 1 && lines.getFirst().details().isEmpty()) {
                return "%s: %s".formatted(heading, lines.getFirst().text());
            }
            return heading + ":\n" + lines.stream().map(Line::plain).collect(Collectors.joining("\n"));
        }

        /** Says nothing. */
        @Override
        public String toString() {
            return "Part";
        }

    }

    /** A line, and what explains it. */
    public record Line(String text, List<String> details) {

        public Line {
            details = List.copyOf(details);
        }

        private String plain() {
            return "- " + text + details.stream().map(detail -> "\n  - " + detail).collect(Collectors.joining());
        }

        /** Says nothing. */
        @Override
        public String toString() {
            return "Line";
        }

    }

}
