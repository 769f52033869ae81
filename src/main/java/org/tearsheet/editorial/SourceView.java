package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.tearsheet.library.NewSource;
import org.tearsheet.library.Source;
import org.tearsheet.library.SourceDesk;
import org.tearsheet.library.SourceKnown;
import org.tearsheet.library.SourcePage;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/** One source: what it is, whether somebody has seen it, and what rests on it. */
@Route(SourcesView.ROUTE + "/:key")
@PageTitle("sources.one")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER })
class SourceView extends Main implements BeforeEnterObserver {

    private final transient SourceDesk sources;

    private final boolean writing;

    private final H1 title = new H1();

    private final TextOutcome outcome = new TextOutcome();

    private final Paragraph standing = new Paragraph();

    private final Paragraph live = new Paragraph();

    private final SourceForm form;

    private final SourceActions actions = new SourceActions();

    private final Div uses = new Div();

    private transient SourcePage page;

    @SuppressWarnings("NullAway.Init") // which source it is is known when it is entered
    SourceView(SourceDesk sources, AuthenticationContext authentication) {
        this.sources = sources;
        this.form = new SourceForm(sources);
        this.writing = authentication.hasRole(Roles.AUTHOR);
        addClassNames("review", "text-page", "topic-edit");
        var back = new Anchor(SourcesView.ROUTE, getTranslation("sources.back"));
        back.addClassName("back");
        if (writing) {
            actions.forAuthors(() -> form.read().ifPresent(this::save), this::reload, this::askToRemove);
        }
        else {
            form.setReadOnly();
        }
        if (authentication.hasRole(Roles.REVIEWER)) {
            actions.forReviewers(this::confirm);
        }
        add(back, title, standing, live, outcome, form, actions, uses);
    }

    static String address(Source source) {
        return SourcesView.ROUTE + "/" + source.key();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("key").flatMap(sources::open).orElseThrow(NotFoundException::new));
    }

    private void show(SourcePage shown) {
        this.page = shown;
        var source = shown.source();
        title.setText(source.key());
        standing.setText(getTranslation(source.confirmed() ? "sources.audit" : "topic.to-be-confirmed"));
        live.setText(getTranslation("sources.live", shown.live())
                + (writing ? " " + getTranslation("sources.changed.confirm") : ""));
        form.show(source);
        actions.show(source.confirmed(), false);
        uses.removeAll();
        uses.add(new SourceUses(shown.uses()));
    }

    private void reload() {
        sources.open(page.source().key())
            .ifPresentOrElse(this::show, () -> outcome.say(getTranslation("sources.gone"), true));
    }

    private void save(NewSource written) {
        try {
            sources.change(page.seen(), written);
            reload();
            outcome.say(getTranslation("sources.saved"), false);
        }
        catch (SourceKnown ex) {
            form.sayKnown(ex.source(), "sources.known");
        }
        catch (OptimisticLockingFailureException _) {
            compare();
        }
        catch (DuplicateKeyException _) {
            outcome.say(getTranslation("sources.refused"), true);
        }
    }

    /** What was typed stays, with theirs beside it; saving again puts it in place. */
    private void compare() {
        sources.open(page.source().key()).ifPresentOrElse(theirs -> {
            this.page = theirs;
            form.compareWith(theirs.source());
            actions.show(theirs.source().confirmed(), true);
            outcome.say(getTranslation("sources.conflict"), true);
        }, () -> outcome.say(getTranslation("sources.gone"), true));
    }

    private void confirm() {
        try {
            sources.confirm(page.seen());
            reload();
            outcome.say(getTranslation("sources.confirmed.done"), false);
        }
        catch (OptimisticLockingFailureException _) {
            lookAgain();
        }
    }

    private void askToRemove() {
        new SourceRemoval(sources, page, outcome, this::lookAgain).open();
    }

    private void lookAgain() {
        reload();
        outcome.say(getTranslation("sources.conflict.look"), true);
    }

}
