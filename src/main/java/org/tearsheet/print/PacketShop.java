package org.tearsheet.print;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.print.PacketHtml.PacketSheet;
import org.tearsheet.security.Roles;

/**
 * Where several sheets become one job. A packet is made for one patient: anew, handed
 * over, and kept nowhere.
 */
@Service
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
public class PacketShop {

    private final Clinic clinic;

    private final OrderDesk orders;

    private final SheetMaker maker;

    private final PacketHtml html;

    private final PdfPress press;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    PacketShop(Clinic clinic, OrderDesk orders, SheetMaker maker, PacketHtml html, PdfPress press,
            ApplicationEventPublisher events, Clock clock) {
        this.clinic = clinic;
        this.orders = orders;
        this.maker = maker;
        this.html = html;
        this.press = press;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The packet as one PDF, of its sheets as they are now; each of them counts as
     * printed.
     * @throws ResponseStatusException if one of them was withdrawn, or may not be printed
     * so any more
     * @throws UnprintableCharacter if no font on paper has a character of it
     */
    public Sheet print(Packet packet) {
        var profile = clinic.profile();
        var sheets = new ArrayList<PacketSheet>();
        for (var seen : packet.sheets()) {
            var order = orders.again(seen, packet.options(), packet.note());
            sheets.add(new PacketSheet(order.edition(), order.mark(), maker.make(order).spacing()));
        }
        var page = html.document(packet, sheets, clinic.withPicture(profile));
        var pdf = press.pressAlone(page, LocalDate.now(clock), packet.options().sides()).pdf();
        sheets.forEach(sheet -> events.publishEvent(new SheetPrinted(sheet.edition().id(), packet.options())));
        return new Sheet("packet.pdf", pdf);
    }

}
