package org.tearsheet.print;

import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.database.LiveState;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Outlet;
import org.tearsheet.security.ApiScope.Authority;
import org.tearsheet.security.Roles;

/**
 * Where sheets are set for a phone, as the clinic prints them. Nobody is counted, because
 * nothing is printed.
 */
@Service
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "') or " + Authority.READS_SHEETS)
public class PhoneSheets {

    private static final int KEPT = 1_000;

    private final LiveState state;

    private final Outlet outlet;

    private final Clinic clinic;

    private final PrintChoices choices;

    private final CheckMarks marks;

    private final PhoneHtml html;

    private final Cache<Asked, List<PhoneSheet>> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

    PhoneSheets(LiveState state, Outlet outlet, Clinic clinic, PrintChoices choices, CheckMarks marks, PhoneHtml html) {
        this.state = state;
        this.outlet = outlet;
        this.clinic = clinic;
        this.choices = choices;
        this.marks = marks;
        this.html = html;
    }

    /**
     * The live handout of the topic with this number, in each language it has; none
     * unless it is free to take home.
     */
    public List<PhoneSheet> of(int sheetNumber) {
        return kept.get(new Asked(state.now(), sheetNumber),
                asked -> outlet.freeHandouts(asked.sheetNumber()).stream().map(this::set).toList());
    }

    private PhoneSheet set(LiveEdition edition) {
        var profile = clinic.profile();
        return new PhoneSheet(edition.language(), edition.titles().discreet(),
                html.fragment(edition, marks.of(edition.id(), profile), profile, choices.usual()));
    }

    private record Asked(LiveState.Mark state, int sheetNumber) {
    }

}
