package org.tearsheet.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.print.FormShop;
import org.tearsheet.referral.Answers;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Checklists;
import org.tearsheet.referral.Services;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.ReachedBy;
import org.tearsheet.shell.Shortcut;
import org.tearsheet.shell.TranslatedTitle;

/**
 * The referral checklist in a visit. The answers live in this screen alone: a new visit,
 * signing out or leaving forgets them.
 */
@Route(VisitRoutes.CHECKLIST)
@Menu(title = "checklist.menu", order = 1)
@ReachedBy(Shortcut.CHECKLIST)
@PageTitle("checklist.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.CLINICIAN)
class ChecklistView extends Main {

    private final transient Checklists checklists;

    private final transient Library library;

    private final transient Services services;

    private final transient Printing printing;

    private final transient FormShop forms;

    private final transient Clock clock;

    ChecklistView(Checklists checklists, Library library, Services services, Printing printing, FormShop forms,
            Clock clock) {
        this.checklists = checklists;
        this.library = library;
        this.services = services;
        this.printing = printing;
        this.forms = forms;
        this.clock = clock;
        addClassName("checklist");
        begin();
    }

    private void begin() {
        removeAll();
        checklists.live(Language.of(getLocale()))
            .ifPresentOrElse(this::begin, () -> add(new Paragraph(getTranslation("checklist.none"))));
    }

    private void begin(Checklist checklist) {
        var newVisit = new NewVisit(printing, this::begin);
        var header = new Header(new H1(checklist.title()), newVisit);
        header.addClassName("checklist-header");
        var directory = new LocalServices(services.all(), LocalDate.now(clock));
        var sources = checklists.sources(checklist.language());
        var shelf = new SheetShelf(library, printing, Language.of(getLocale()));
        var result = new ResultPanel(checklist, directory, sources, shelf,
                new OutcomePaper(checklist, sources, directory, forms, LocalDate.now(clock.withZone(zone()))));
        var visit = new Visit(checklist, result);
        var columns = new Div(visit, result);
        columns.addClassName("checklist-columns");
        columns.getElement().setAttribute("lang", checklist.language().tag());
        add(header, new Paragraph(getTranslation("checklist.purpose")), columns, new PacketBar(library, printing));
        result.onOpenQuestion(visit::goTo);
        visit.start();
    }

    /** Where the browser is: what is printed today must not bear tomorrow's date. */
    private static ZoneId zone() {
        var zone = UI.getCurrentOrThrow().getPage().getExtendedClientDetails().getTimeZoneId();
        return zone == null || !ZoneId.getAvailableZoneIds().contains(zone) ? ZoneId.systemDefault() : ZoneId.of(zone);
    }

    /** The questions of one visit, and the answers so far. */
    private static final class Visit extends Div {

        private final transient Checklist checklist;

        private final ResultPanel result;

        private final QuestionList questions;

        private transient Answers answers;

        Visit(Checklist checklist, ResultPanel result) {
            this.checklist = checklist;
            this.result = result;
            this.answers = checklist.fresh();
            this.questions = new QuestionList(checklist, change -> {
                answers = change.apply(answers);
                show();
            });
            addClassName("checklist-questions-column");
            add(questions);
        }

        void start() {
            show();
            questions.focusFirst();
        }

        void goTo(String item) {
            questions.focus(item);
        }

        private void show() {
            var assessment = checklist.assess(answers);
            questions.show(answers, assessment);
            result.show(answers, assessment);
        }

    }

}
