package org.tearsheet.editorial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.tearsheet.library.Concern;
import org.tearsheet.library.Feedback;
import org.tearsheet.library.ReviewDesk;
import org.tearsheet.library.TextDesk;
import org.tearsheet.library.TextFilter;
import org.tearsheet.library.UnverifiedServices;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

import static org.tearsheet.library.Concern.BEHIND;
import static org.tearsheet.library.Concern.DUE_180;
import static org.tearsheet.library.Concern.DUE_30;
import static org.tearsheet.library.Concern.DUE_90;
import static org.tearsheet.library.Concern.IDLE;
import static org.tearsheet.library.Concern.IN_GRACE;
import static org.tearsheet.library.Concern.MINE;
import static org.tearsheet.library.Concern.MISSING;
import static org.tearsheet.library.Concern.NOT_PRINTED;
import static org.tearsheet.library.Concern.OVERDUE;
import static org.tearsheet.library.Concern.STARTER;

/** What waits for whoever looks, and what the library needs next. */
@Route("desk")
@Menu(title = "desk.menu", order = 10)
@PageTitle("desk.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER })
class DeskView extends Main {

    private static final List<Concern> DATES = List.of(OVERDUE, IN_GRACE, NOT_PRINTED, DUE_30, DUE_90, DUE_180);

    private static final List<Concern> WORK = List.of(BEHIND, MISSING, IDLE);

    private static final List<Concern> SHOWN = Stream.of(DATES, WORK, List.of(STARTER)).flatMap(List::stream).toList();

    private final transient TextDesk texts;

    private final transient Map<Concern, Integer> counts;

    private final AuthenticationContext authentication;

    DeskView(TextDesk texts, ReviewDesk reviews, Feedback feedback, UnverifiedServices services,
            AuthenticationContext authentication) {
        this.texts = texts;
        this.counts = texts.count(SHOWN);
        this.authentication = authentication;
        addClassName("desk");
        add(new H1(getTranslation("desk.title")), new Paragraph(getTranslation("desk.intro")), mine(reviews), dates(),
                library(feedback, services));
    }

    private Section mine(ReviewDesk reviews) {
        var section = new Section(new H2(getTranslation("desk.mine")));
        if (authentication.hasRole(Roles.REVIEWER)) {
            section
                .add(figures(new DeskFigure(reviews.decidable(), getTranslation("desk.reviews"), ReviewsView.ROUTE)));
        }
        if (authentication.hasRole(Roles.AUTHOR)) {
            section.add(new DeskDrafts(texts
                .first(new TextFilter(Optional.of(MINE), Optional.empty(), Optional.empty(), ""), DeskDrafts.asked())));
        }
        return section;
    }

    private Section dates() {
        var list = figures();
        add(list, DATES);
        return new Section(new H2(getTranslation("desk.dates")), list, new DueChart(texts.dueByMonth()));
    }

    private Section library(Feedback feedback, UnverifiedServices services) {
        var list = figures();
        add(list, WORK);
        var starters = counts.getOrDefault(STARTER, 0);
        list.add(authentication.hasRole(Roles.REVIEWER)
                ? new DeskFigure(starters, getTranslation("texts.concern.STARTER"), "starter-texts")
                : DeskFigure.of(STARTER, starters, getTranslation("texts.concern.STARTER")));
        list.add(new DeskFigure(Math.toIntExact(feedback.open()), getTranslation("desk.feedback"), "feedback"));
        if (authentication.hasRole(Roles.ADMINISTRATOR)) {
            list.add(new DeskFigure(services.count(), getTranslation("desk.services"), "services"));
        }
        return new Section(new H2(getTranslation("desk.library")), list);
    }

    private void add(UnorderedList list, List<Concern> concerns) {
        concerns.forEach(concern -> list
            .add(DeskFigure.of(concern, counts.getOrDefault(concern, 0), getTranslation("texts.concern." + concern))));
    }

    private static UnorderedList figures(DeskFigure... figures) {
        var list = new UnorderedList(figures);
        list.addClassName("desk-figures");
        return list;
    }

}
