package org.tearsheet.print;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.print.PacketHtml.PacketSheet;
import org.tearsheet.print.SheetMaker.Order;
import org.tearsheet.security.Roles;

/**
 * Where several sheets become one job. A packet is made for one patient: anew, handed
 * over, and kept nowhere.
 */
@Service
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
public class PacketShop {

    private final Clinic clinic;

    private final CheckMarks marks;

    private final SheetMaker maker;

    private final PacketHtml html;

    private final PdfPress press;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    PacketShop(Clinic clinic, CheckMarks marks, SheetMaker maker, PacketHtml html, PdfPress press,
            ApplicationEventPublisher events, Clock clock) {
        this.clinic = clinic;
        this.marks = marks;
        this.maker = maker;
        this.html = html;
        this.press = press;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The packet as one PDF; each sheet of it counts as printed.
     * @throws UnprintableCharacter if no font on paper has a character of it
     */
    public Sheet print(Packet packet) {
        var profile = clinic.profile();
        var sheets = new ArrayList<PacketSheet>();
        for (var edition : packet.sheets()) {
            var order = new Order(edition, marks.of(edition.id(), profile), packet.options(), profile);
            sheets.add(new PacketSheet(edition, order.mark(), maker.make(order).spacing()));
        }
        var page = html.document(packet, sheets, clinic.withPicture(profile));
        var pdf = press.pressAlone(page, LocalDate.now(clock), packet.options().sides()).pdf();
        packet.sheets().forEach(edition -> events.publishEvent(new SheetPrinted(edition.id(), packet.options())));
        return new Sheet("packet.pdf", pdf);
    }

}
