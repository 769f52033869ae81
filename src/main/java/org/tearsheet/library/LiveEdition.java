package org.tearsheet.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An edition that may be printed, found and answered today.
 *
 * @param sheetNumber the neutral number of its topic, 0 for the checklist
 * @param takeHome whether its paper is safe to hand over; always so for the checklist
 * @param body the text as it was approved, in Markdown, or YAML for a checklist
 * @param unreviewedStarter whether no reviewer of this clinic has approved it yet
 * @param behindSince the day from which it translates a text that has moved on
 */
public record LiveEdition(EditionId id, DocumentKind kind, Language language, int sheetNumber, TakeHome takeHome,
        int number, Titles titles, String body, LocalDate published, LocalDate reviewDue, boolean unreviewedStarter,
        Optional<LocalDate> behindSince, List<Source> sources) {

    /** The text by parts, in reading order. */
    public List<Section> sections() {
        return Body.parse(kind, language, body);
    }

    public Optional<Section> section(Part part) {
        return sections().stream().filter(section -> section.part() == part).findFirst();
    }

    LiveEdition on(List<Source> sources) {
        return new LiveEdition(id, kind, language, sheetNumber, takeHome, number, titles, body, published, reviewDue,
                unreviewedStarter, behindSince, sources);
    }

}
