package org.tearsheet.print;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import org.springframework.stereotype.Component;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.print.PdfPress.Pressed;

/** Makes sheets, and keeps those that anybody may have again. */
@Component
class SheetMaker {

    private static final int SIDES_OF_A_LEAF = 2;

    private static final long SHELF_BYTES = 64L * 1024 * 1024;

    private final Clinic clinic;

    private final SheetHtml html;

    private final PdfPress press;

    /**
     * A published edition hardly changes, so its sheets keep; the key is all that is
     * printed, so that a review that came later is on the next sheet.
     */
    private final Cache<Order, Made> shelf = Caffeine.newBuilder()
        .maximumWeight(SHELF_BYTES)
        .recordStats()
        .weigher((Order order, Made made) -> made.sheet().pdf().length)
        .build();

    SheetMaker(Clinic clinic, SheetHtml html, PdfPress press) {
        this.clinic = clinic;
        this.html = html;
        this.press = press;
    }

    /** How often a sheet was there already, and how much room is taken. */
    void measure(MeterRegistry meters) {
        CaffeineCacheMetrics.monitor(meters, shelf, "sheets");
    }

    Made make(Order order) {
        return shelf.get(order, _ -> make(order, PatientNote.NONE, press::press));
    }

    /** Made anew and kept nowhere. */
    Made make(Order order, PatientNote note) {
        return note.isEmpty() ? make(order) : make(order, note, press::pressAlone);
    }

    /**
     * As airy as one leaf allows, or two small ones; what needs more is given all the
     * air.
     */
    private Made make(Order order, PatientNote note, Pressing pressing) {
        var edition = order.edition();
        var options = order.options();
        var profile = clinic.withPicture(order.clinic());
        int leaves = options.paper() == Paper.A5 ? 2 : 1;
        int sides = leaves * SIDES_OF_A_LEAF + SheetText.sidesOfTheLog(edition, options);
        Pressed airiest = null;
        for (var spacing : fitting(options)) {
            var pressed = pressing.press(html.document(edition, order.mark(), profile, options, note, spacing),
                    edition.published(), options.sides());
            if (pressed.pages() <= sides) {
                return new Made(new Sheet(fileName(edition), pressed.pdf()), spacing);
            }
            airiest = airiest == null ? pressed : airiest;
        }
        return new Made(new Sheet(fileName(edition), Objects.requireNonNull(airiest).pdf()), Spacing.GENEROUS);
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

    /** All that decides how a sheet looks. */
    record Order(LiveEdition edition, CheckMark mark, SheetOptions options, ClinicProfile clinic) {
    }

    /** A sheet, and how airy it could be. */
    record Made(Sheet sheet, Spacing spacing) {
    }

}
