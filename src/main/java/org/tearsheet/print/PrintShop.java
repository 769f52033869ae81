package org.tearsheet.print;

import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.print.PdfPress.Pressed;
import org.tearsheet.security.Roles;

/** Where published editions become sheets. */
@Service
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
public class PrintShop {

    private static final int SIDES_OF_A_LEAF = 2;

    private static final long SHELF_BYTES = 64L * 1024 * 1024;

    private final Clinic clinic;

    private final CheckMarks marks;

    private final SheetHtml html;

    private final PdfPress press;

    private final ApplicationEventPublisher events;

    /**
     * A published edition hardly changes, so its sheets keep; the key is all that is
     * printed, so that a review that came later is on the next sheet.
     */
    private final Cache<Order, Sheet> shelf = Caffeine.newBuilder()
        .maximumWeight(SHELF_BYTES)
        .weigher((Order order, Sheet sheet) -> sheet.pdf().length)
        .build();

    PrintShop(Clinic clinic, CheckMarks marks, SheetHtml html, PdfPress press, ApplicationEventPublisher events) {
        this.clinic = clinic;
        this.marks = marks;
        this.html = html;
        this.press = press;
        this.events = events;
    }

    /**
     * A handout or talking points as a PDF.
     * @throws UnprintableCharacter if no font on paper has a character of the text
     */
    public Sheet print(LiveEdition edition, SheetOptions options) {
        var profile = clinic.profile();
        var order = new Order(edition, marks.of(edition.id(), profile), options, profile.version());
        var sheet = shelf.get(order, _ -> make(order, profile));
        events.publishEvent(new SheetPrinted(edition.id(), options));
        return sheet;
    }

    /** The same sheet as an HTML fragment, to be shown with {@code sheet.css}. */
    public String preview(LiveEdition edition) {
        var profile = clinic.profile();
        return html.fragment(edition, marks.of(edition.id(), profile), profile, false);
    }

    /** The size that is chosen at first. */
    public Paper usualPaper() {
        return Paper.usual(clinic.profile());
    }

    private Sheet make(Order order, ClinicProfile profile) {
        return new Sheet(fileName(order.edition()), pressOnOneLeaf(order, clinic.withPicture(profile)).pdf());
    }

    /** As airy as one leaf allows; what needs more than one is given all the air. */
    private Pressed pressOnOneLeaf(Order order, ClinicProfile profile) {
        int sides = SIDES_OF_A_LEAF + SheetText.sidesOfTheLog(order.edition(), order.options());
        var generous = press(order, profile, Spacing.GENEROUS);
        var pressed = generous;
        for (var spacing : List.of(Spacing.REGULAR, Spacing.CLOSE)) {
            if (pressed.pages() > sides) {
                pressed = press(order, profile, spacing);
            }
        }
        return pressed.pages() > sides ? generous : pressed;
    }

    private Pressed press(Order order, ClinicProfile profile, Spacing spacing) {
        var edition = order.edition();
        return press.press(html.document(edition, order.mark(), profile, order.options(), spacing),
                edition.published());
    }

    private static String fileName(LiveEdition edition) {
        var kind = switch (edition.kind()) {
            case HANDOUT -> "sheet";
            case TALKING_POINTS -> "notes";
            case CHECKLIST -> throw new IllegalArgumentException("A checklist is worked through, not printed");
        };
        return "%s-%d-%s.pdf".formatted(kind, edition.sheetNumber(), edition.language().tag());
    }

    private record Order(LiveEdition edition, CheckMark mark, SheetOptions options, long clinicVersion) {
    }

}
