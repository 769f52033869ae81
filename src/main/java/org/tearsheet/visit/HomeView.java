package org.tearsheet.visit;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.search.Misses;
import org.tearsheet.search.Search;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/**
 * Home: find a topic. What is typed lives in this screen alone and never in its address.
 */
@Route("")
@PageTitle("home.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.CLINICIAN)
class HomeView extends Main {

    private static final int PAUSE_IN_TYPING = 120;

    private final transient Search search;

    private final ValueSignal<String> typed = new ValueSignal<>("");

    private final TopicList topics;

    HomeView(Library library, Search search, Misses misses, Clinic clinic, Printing printing,
            AuthenticationContext authentication) {
        this.search = search;
        this.topics = new TopicList(library, misses);
        addClassName("home");
        add(new H1(getTranslation("home.heading")), searchBox(), topics, new PacketBar(library, printing));
        if (authentication.hasRole(Roles.ADMINISTRATOR) && clinic.profile().isIncomplete()) {
            add(unnamed());
        }
        Signal.effect(this, () -> show(typed.get()));
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
        box.focus();
        return box;
    }

    private void show(String text) {
        if (text.isBlank()) {
            topics.showAll();
        }
        else {
            topics.show(search.look(text, Language.of(getLocale())));
        }
    }

    private void openFirst() {
        topics.first().ifPresent(slug -> getUI().ifPresent(ui -> ui.navigate(VisitRoutes.topic(slug))));
    }

}
