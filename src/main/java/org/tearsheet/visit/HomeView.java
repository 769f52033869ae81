package org.tearsheet.visit;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.library.Favourites;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.Situation;
import org.tearsheet.search.Misses;
import org.tearsheet.search.Search;
import org.tearsheet.security.Roles;
import org.tearsheet.security.SeenTour;
import org.tearsheet.shell.Shortcut;
import org.tearsheet.shell.TranslatedTitle;

/**
 * Home: find a topic, by words or by what is at hand. What is typed lives in this screen
 * alone and never in its address.
 */
@Route("")
@PageTitle("home.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.CLINICIAN)
@JavaScript("context://assets/topic-keys.js")
class HomeView extends Main implements BeforeEnterObserver {

    private static final int PAUSE_IN_TYPING = 120;

    private final transient Search search;

    private final ValueSignal<String> typed = new ValueSignal<>("");

    private final TopicList topics;

    private final Shelves shelves;

    private final Tour tour;

    HomeView(Library library, Search search, Misses misses, Clinic clinic, Printing printing, Favourites favourites,
            RecentlyPrinted printed, SeenTour seen, AuthenticationContext authentication) {
        this.search = search;
        this.topics = new TopicList(library, misses, () -> browse(false));
        var administers = authentication.hasRole(Roles.ADMINISTRATOR);
        this.shelves = new Shelves(library, favourites, printed, administers, this::showAllOf);
        this.tour = new Tour(seen);
        addClassName("home");
        add(new H1(getTranslation("home.heading")), searchBox(), tour, topics, shelves,
                new PacketBar(library, printing));
        if (administers && clinic.profile().isIncomplete()) {
            add(unnamed());
        }
        Signal.effect(this, () -> show(typed.get()));
    }

    /** Whoever is here for the first time is shown round, and whoever asks for it. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey("tour")) {
            tour.start();
        }
        else {
            tour.startIfDue();
        }
    }

    /** A quiet word to an administrator, below what clinicians look for. */
    private Paragraph unnamed() {
        var hint = new Paragraph(new Span(getTranslation("home.clinic.incomplete")),
                new Anchor("clinic", getTranslation("home.clinic.complete")));
        hint.addClassName("clinic-hint");
        return hint;
    }

    private TextField searchBox() {
        var box = new TextField(getTranslation("home.search"));
        box.addClassName("search-box");
        box.setHelperText(getTranslation("home.search.help"));
        box.setPrefixComponent(VaadinIcon.SEARCH.create());
        box.setClearButtonVisible(true);
        box.setAutofocus(true);
        box.setValueChangeMode(ValueChangeMode.LAZY);
        box.setValueChangeTimeout(PAUSE_IN_TYPING);
        box.getElement().setAttribute("autocomplete", "off");
        box.addValueChangeListener(change -> typed.set(change.getValue()));
        box.addKeyPressListener(Key.ENTER, _ -> openFirst());
        Shortcut.SEARCH.leadTo(box);
        box.focus();
        return box;
    }

    private void show(String text) {
        browse(!text.isBlank());
        if (text.isBlank()) {
            topics.endSearch();
        }
        else {
            topics.show(search.look(text, Language.of(getLocale())));
        }
    }

    /** Either the list, or the shelves in its place. */
    private void browse(boolean inList) {
        topics.setVisible(inList);
        shelves.setVisible(!inList);
    }

    private void showAllOf(Situation situation) {
        browse(true);
        topics.showAll(situation);
    }

    private void openFirst() {
        topics.first().ifPresent(slug -> getUI().ifPresent(ui -> ui.navigate(VisitRoutes.topic(slug))));
    }

}
