package org.tearsheet.editorial;

import java.util.List;
import java.util.NoSuchElementException;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.dao.OptimisticLockingFailureException;
import org.tearsheet.library.DraftDesk;
import org.tearsheet.library.DraftText;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionId;
import org.tearsheet.library.IllegalEditionMove;
import org.tearsheet.library.InvalidBody;
import org.tearsheet.library.OpenDraft;
import org.tearsheet.library.SourceDesk;
import org.tearsheet.print.DraftShop;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/** Where one draft is written, saved and sent to review. */
@Route(DraftView.ROUTE + "/:" + DraftView.EDITION)
@PageTitle("draft.tab")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.AUTHOR)
class DraftView extends Main implements BeforeEnterObserver {

    static final String ROUTE = "drafts";

    static final String EDITION = "edition";

    private final transient DraftDesk desk;

    private final transient EditionDesk editions;

    private final transient SourceDesk sources;

    private final transient DraftShop shop;

    private transient DraftInHand inHand;

    private DraftPage page;

    @SuppressWarnings("NullAway.Init") // what is shown is known when it is entered
    DraftView(DraftDesk desk, EditionDesk editions, SourceDesk sources, DraftShop shop) {
        this.desk = desk;
        this.editions = editions;
        this.sources = sources;
        this.shop = shop;
        addClassName("draft");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get(EDITION).flatMap(EditionId::of).orElseThrow(NotFoundException::new));
    }

    private void show(EditionId id) {
        desk.open(id).filter(OpenDraft::isDraft).ifPresentOrElse(this::show, () -> close("draft.closed"));
    }

    private void show(OpenDraft opened) {
        this.inHand = new DraftInHand(desk, opened);
        var actions = new DraftActions(this::save, this::submit, this::discard);
        this.page = new DraftPage(opened, inHand, desk, sources, shop, actions, this::follow);
        removeAll();
        add(page);
        page.offerUnsaved(this::startOver);
    }

    private boolean save() {
        return save(page.text());
    }

    private boolean save(DraftText text) {
        page.showFaults(List.of());
        if (!text.isTitled()) {
            page.say("draft.untitled");
            return false;
        }
        try {
            inHand.save(text);
            page.saved();
            return true;
        }
        catch (OptimisticLockingFailureException ex) {
            return choose(text);
        }
        catch (IllegalEditionMove | NoSuchElementException ex) {
            page.say("draft.gone");
            return false;
        }
    }

    private boolean choose(DraftText mine) {
        try {
            new DraftClashDialog(inHand.clash(mine), chosen -> {
                page.show(chosen);
                save(chosen);
            }).open();
        }
        catch (NoSuchElementException ex) {
            page.say("draft.gone");
        }
        return false;
    }

    private void submit() {
        if (save()) {
            try {
                editions.submit(inHand.seen());
                page.forget();
                close("draft.submitted");
            }
            catch (InvalidBody ex) {
                page.showFaults(ex.faults());
            }
        }
    }

    private void discard() {
        try {
            desk.discard(inHand.seen());
            page.forget();
            close("draft.discarded");
        }
        catch (OptimisticLockingFailureException | IllegalEditionMove | NoSuchElementException ex) {
            page.say("draft.gone");
        }
    }

    private void follow() {
        if (save()) {
            desk.follow(inHand.seen());
            show(inHand.seen().id());
        }
    }

    private void startOver() {
        desk.forget(inHand.seen().id());
        page.forget();
        show(inHand.seen().id());
    }

    private void close(String key) {
        removeAll();
        var closed = new DraftClosed(key);
        add(closed);
        closed.focus();
    }

}
