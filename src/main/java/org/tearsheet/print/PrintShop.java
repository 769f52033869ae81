package org.tearsheet.print;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.print.SheetMaker.Order;
import org.tearsheet.security.ApiScope.Authority;
import org.tearsheet.security.Roles;

/** Where published editions become sheets. */
@Service
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
public class PrintShop {

    private final Clinic clinic;

    private final CheckMarks marks;

    private final SheetMaker maker;

    private final SheetHtml html;

    private final ApplicationEventPublisher events;

    PrintShop(Clinic clinic, CheckMarks marks, SheetMaker maker, SheetHtml html, ApplicationEventPublisher events) {
        this.clinic = clinic;
        this.marks = marks;
        this.maker = maker;
        this.html = html;
        this.events = events;
    }

    /**
     * A handout or talking points as a PDF.
     * @throws UnprintableCharacter if no font on paper has a character of the text
     */
    public Sheet print(LiveEdition edition, SheetOptions options) {
        return print(edition, options, PatientNote.NONE);
    }

    /**
     * The same with a note for one patient, made anew and kept nowhere.
     * @throws UnprintableCharacter if no font on paper has a character of the text or of
     * the note
     */
    public Sheet print(LiveEdition edition, SheetOptions options, PatientNote note) {
        var profile = clinic.profile();
        return print(new Order(edition, marks.of(edition.id(), profile), options, profile), note);
    }

    @PreAuthorize("hasRole('" + Roles.CLINICIAN + "') or " + Authority.READS_SHEETS)
    Sheet print(Order order) {
        return print(order, PatientNote.NONE);
    }

    private Sheet print(Order order, PatientNote note) {
        var sheet = maker.make(order, note).sheet();
        events.publishEvent(new SheetPrinted(order.edition().id(), order.options()));
        return sheet;
    }

    /** The same sheet as an HTML fragment, to be shown with {@code sheet.css}. */
    public String preview(LiveEdition edition, SheetOptions options, PatientNote note) {
        var profile = clinic.profile();
        return html.fragment(edition, marks.of(edition.id(), profile), profile, options, note);
    }

}
