package org.tearsheet.print;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

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

    PrintShop(Clinic clinic, SheetHtml html, PdfPress press, ApplicationEventPublisher events) {
        this.clinic = clinic;
        this.html = html;
        this.press = press;
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
        var order = new Order(edition, options, profile.version());
        var sheet = note.isEmpty() ? shelf.get(order, _ -> make(order, note, profile, press::press))
                : make(order, note, profile, press::pressAlone);
        events.publishEvent(new SheetPrinted(edition.id(), options));
        return sheet;
    }

    /** The same sheet as an HTML fragment, to be shown with {@code sheet.css}. */
    public String preview(LiveEdition edition, SheetOptions options, PatientNote note) {
        return html.fragment(edition, clinic.profile(), options, note);
    }

    /**
     * As airy as one leaf allows, or two small ones; what needs more is given all the
     * air.
     */
    private Sheet make(Order order, PatientNote note, ClinicProfile plain, Pressing pressing) {
        var edition = order.edition();
        var options = order.options();
        var profile = clinic.withPicture(plain);
        int leaves = options.paper() == Paper.A5 ? 2 : 1;
        int sides = leaves * SIDES_OF_A_LEAF + SheetText.sidesOfTheLog(edition, options);
        Pressed airiest = null;
        for (var spacing : fitting(options)) {
            var pressed = pressing.press(html.document(edition, profile, options, note, spacing), edition.published(),
                    options.sides());
            if (pressed.pages() <= sides) {
                return new Sheet(fileName(edition), pressed.pdf());
            }
            airiest = airiest == null ? pressed : airiest;
        }
        return new Sheet(fileName(edition), Objects.requireNonNull(airiest).pdf());
    }

    /** Large print needs more leaves whatever is tried. */
    private static List<Spacing> fitting(SheetOptions options) {
        return options.text() == TextSize.NORMAL ? List.of(Spacing.values()) : List.of(Spacing.GENEROUS);
    }

    private static String fileName(LiveEdition edition) {
        var kind = switch (edition.kind()) {
            case HANDOUT -> "sheet";
            case TALKING_POINTS -> "notes";
            case CHECKLIST -> throw new IllegalArgumentException("A checklist is worked through, not printed");
        };
        return "%s-%d-%s.pdf".formatted(kind, edition.sheetNumber(), edition.language().tag());
    }

    private interface Pressing {

        Pressed press(String page, LocalDate day, Sides sides);

    }

    private record Order(LiveEdition edition, SheetOptions options, long clinicVersion) {
    }

}
