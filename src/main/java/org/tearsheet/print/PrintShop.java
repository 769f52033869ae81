package org.tearsheet.print;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.print.SheetMaker.Order;
import org.tearsheet.security.ApiScope.Authority;
import org.tearsheet.security.Roles;

/** Where published editions become sheets. */
@Service
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
public class PrintShop {

    private final OrderDesk orders;

    private final Clinic clinic;

    private final CheckMarks marks;

    private final SheetMaker maker;

    private final SheetHtml html;

    private final ApplicationEventPublisher events;

    PrintShop(OrderDesk orders, Clinic clinic, CheckMarks marks, SheetMaker maker, SheetHtml html,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.clinic = clinic;
        this.marks = marks;
        this.maker = maker;
        this.html = html;
        this.events = events;
    }

    /**
     * The handout that somebody has before them, as it is now, with a note for one
     * patient; made anew and kept nowhere.
     * @throws ResponseStatusException if it was withdrawn, or may not be printed so any
     * more
     * @throws UnprintableCharacter if no font on paper has a character of the text or of
     * the note
     */
    public Sheet print(LiveEdition seen, SheetOptions options, PatientNote note) {
        return print(orders.again(seen, options, note), note);
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
