package org.tearsheet.print;

import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.database.LiveState;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionId;
import org.tearsheet.library.Language;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Outlet;
import org.tearsheet.print.SheetMaker.Order;
import org.tearsheet.security.ApiScope.Authority;
import org.tearsheet.security.Roles;

/**
 * Where sheets are had through a channel: as the clinic prints, and only those that are
 * free to take home, because nobody is there who could ask the patient first.
 */
@Service
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "') or " + Authority.READS_SHEETS)
public class SheetCounter {

    private static final int KEPT = 1_000;

    private final LiveState state;

    private final Outlet outlet;

    private final Clinic clinic;

    private final PrintChoices choices;

    private final CheckMarks marks;

    private final PrintShop shop;

    private final SheetMaker maker;

    private final Cache<Asked, Optional<Order>> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

    SheetCounter(LiveState state, Outlet outlet, Clinic clinic, PrintChoices choices, CheckMarks marks, PrintShop shop,
            SheetMaker maker) {
        this.state = state;
        this.outlet = outlet;
        this.clinic = clinic;
        this.choices = choices;
        this.marks = marks;
        this.shop = shop;
        this.maker = maker;
    }

    /**
     * The handout of the topic with this number, counted like any other print; empty if
     * there is none that is free.
     * @throws PressBusy if too many sheets wait to be made
     * @throws UnprintableCharacter if no font on paper has a character of the text
     */
    public Optional<Sheet> take(int sheetNumber, Language language) {
        return kept.get(new Asked(state.now(), sheetNumber, language), this::order).map(shop::print);
    }

    /**
     * The same of this very edition; empty if it is not live, no handout, or not free.
     * @throws PressBusy if too many sheets wait to be made
     * @throws UnprintableCharacter if no font on paper has a character of the text
     */
    public Optional<Sheet> take(EditionId edition) {
        return outlet.live(edition).filter(SheetCounter::isFree).map(this::order).map(shop::print);
    }

    /**
     * The same for whoever describes paper or lays it out, where nobody can tell who
     * takes it: not counted.
     * @throws PressBusy if too many sheets wait to be made
     * @throws UnprintableCharacter if no font on paper has a character of the text
     */
    public Optional<Sheet> show(EditionId edition) {
        return outlet.live(edition)
            .filter(SheetCounter::isFree)
            .map(this::order)
            .map(order -> maker.make(order).sheet());
    }

    private Optional<Order> order(Asked asked) {
        return outlet.live(asked.sheetNumber(), DocumentKind.HANDOUT, asked.language())
            .filter(SheetCounter::isFree)
            .map(this::order);
    }

    private static boolean isFree(LiveEdition edition) {
        return edition.kind() == DocumentKind.HANDOUT && !edition.takeHome().isAskedFirst();
    }

    private Order order(LiveEdition edition) {
        var profile = clinic.profile();
        return new Order(edition, marks.of(edition.id(), profile), choices.usual(), profile);
    }

    private record Asked(LiveState.Mark state, int sheetNumber, Language language) {
    }

}
