package org.tearsheet.print;

import java.util.List;

import org.tearsheet.library.Language;
import org.tearsheet.library.LiveEdition;

/**
 * Several sheets for one patient, printed as one job.
 *
 * @param options hold for all of them
 * @param cover whether a page that says nothing lies on top
 * @param note for this patient, on the cover or else on the first sheet
 * @param language of the cover
 */
public record Packet(List<LiveEdition> sheets, SheetOptions options, boolean cover, PatientNote note,
        Language language) {

    public static final int MAX_SHEETS = 30;

    public Packet {
        sheets = List.copyOf(sheets);
        if (sheets.isEmpty() || sheets.size() > MAX_SHEETS) {
            throw new IllegalArgumentException("A packet has from one to %d sheets".formatted(MAX_SHEETS));
        }
    }

    /** Says nothing: what one patient is given is never written anywhere. */
    @Override
    public String toString() {
        return "Packet";
    }

}
