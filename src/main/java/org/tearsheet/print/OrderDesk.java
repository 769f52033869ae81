package org.tearsheet.print;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.database.LiveState;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Slug;
import org.tearsheet.print.SheetMaker.Order;
import org.tearsheet.security.Roles;

/**
 * Understands the addresses of sheets. What an address means is kept for as long as
 * nothing live has changed.
 */
@Component
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
class OrderDesk {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private static final int KEPT = 1_000;

    private final LiveState state;

    private final Library library;

    private final Clinic clinic;

    private final PrintChoices choices;

    private final CheckMarks marks;

    private final Cache<Asked, Order> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

    OrderDesk(LiveState state, Library library, Clinic clinic, PrintChoices choices, CheckMarks marks) {
        this.state = state;
        this.library = library;
        this.clinic = clinic;
        this.choices = choices;
        this.marks = marks;
    }

    /**
     * What is asked for with the number or the slug of a topic.
     * @throws ResponseStatusException if there is no such sheet, or not so
     */
    Order take(String topic, Map<String, List<String>> asked) {
        return kept.get(new Asked(state.now(), topic, Map.copyOf(asked)), this::read);
    }

    /**
     * The handout that somebody has before them, as it may be printed now, with a note.
     * @throws ResponseStatusException if it was withdrawn, or may not be printed so any
     * more
     */
    Order again(LiveEdition seen, SheetOptions options, PatientNote note) {
        return order(edition(String.valueOf(seen.sheetNumber()), seen.language()), seen.takeHome().isAskedFirst(),
                options, note);
    }

    private Order read(Asked asked) {
        var order = PrintOrder.of(asked.options(), choices.usual()).orElseThrow(() -> refusal(HttpStatus.BAD_REQUEST));
        return order(edition(asked.topic(), order.language()), order.asked(), order.options(), PatientNote.NONE);
    }

    private Order order(LiveEdition edition, boolean asked, SheetOptions options, PatientNote note) {
        if (edition.takeHome().isAskedFirst() && !asked) {
            throw refusal(HttpStatus.PRECONDITION_REQUIRED);
        }
        var profile = clinic.profile();
        return new Order(edition, marks.of(edition.id(), profile), allowed(options, note), profile);
    }

    private SheetOptions allowed(SheetOptions options, PatientNote note) {
        try {
            return choices.allowed(options, note);
        }
        catch (ChoiceRefused _) {
            throw refusal(HttpStatus.CONFLICT);
        }
    }

    private LiveEdition edition(String topic, Language language) {
        return slug(topic).flatMap(slug -> library.edition(slug, DocumentKind.HANDOUT, language))
            .orElseThrow(() -> refusal(HttpStatus.NOT_FOUND));
    }

    private Optional<Slug> slug(String topic) {
        return Optional.of(topic)
            .filter(NUMBER.asMatchPredicate())
            .flatMap(number -> library.slug(Integer.parseInt(number)))
            .or(() -> Optional.of(topic).filter(Slug::isValid).map(Slug::new));
    }

    private static ResponseStatusException refusal(HttpStatus status) {
        return new ResponseStatusException(status);
    }

    private record Asked(LiveState.Mark state, String topic, Map<String, List<String>> options) {
    }

}
