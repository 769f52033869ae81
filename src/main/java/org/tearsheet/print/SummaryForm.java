package org.tearsheet.print;

import java.time.LocalDate;
import java.util.List;

import org.tearsheet.library.Language;

/**
 * What the checklist came to, for the clinician.
 *
 * @param prompt the line that says what it is and what it is not
 */
public record SummaryForm(Language language, LocalDate day, String prompt, List<Part> parts) {

    public SummaryForm {
        parts = List.copyOf(parts);
    }

    /** Says nothing: what is made for one patient is never written anywhere. */
    @Override
    public String toString() {
        return "SummaryForm";
    }

    /** Lines under one heading. */
    public record Part(String heading, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
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

        /** Says nothing. */
        @Override
        public String toString() {
            return "Line";
        }

    }

}
