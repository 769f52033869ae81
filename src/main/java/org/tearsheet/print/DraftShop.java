package org.tearsheet.print;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.security.Roles;

/**
 * Shows authors and reviewers how a text will look on paper. Every page says that it is a
 * draft; none is kept or counted, and no address leads to it.
 */
@Service
@PreAuthorize("hasAnyRole('" + Roles.AUTHOR + "', '" + Roles.REVIEWER + "')")
public class DraftShop {

    private final Clinic clinic;

    private final SheetHtml html;

    private final PdfPress press;

    private final Clock clock;

    DraftShop(Clinic clinic, SheetHtml html, PdfPress press, Clock clock) {
        this.clinic = clinic;
        this.html = html;
        this.press = press;
        this.clock = clock;
    }

    /** The sheet as an HTML fragment, to be shown with {@code sheet.css}. */
    public String preview(SheetContent content) {
        return html.fragment(content, SheetStanding.draft(content), clinic.profile(), new SheetOptions(Paper.A4, true),
                PatientNote.NONE);
    }

    /**
     * The sheet as a PDF, marked on every page.
     * @throws UnprintableCharacter if no font on paper has a character of the text
     */
    public Sheet pdf(SheetContent content, Paper paper) {
        var page = html.document(content, SheetStanding.draft(content), clinic.profile(), new SheetOptions(paper, true),
                PatientNote.NONE, Spacing.GENEROUS);
        return new Sheet("draft-%d-%s.pdf".formatted(content.sheetNumber(), content.language().tag()),
                press.press(page, LocalDate.now(clock)).pdf());
    }

}
