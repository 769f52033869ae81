package org.tearsheet.editorial;

import java.util.NoSuchElementException;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionId;
import org.tearsheet.library.EditionSeen;
import org.tearsheet.library.IllegalEditionMove;
import org.tearsheet.library.JudgementDesk;
import org.tearsheet.library.ReviewDesk;
import org.tearsheet.library.UnderReview;
import org.tearsheet.quality.Answer;
import org.tearsheet.quality.Item;
import org.tearsheet.security.CredentialRefused;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/**
 * One edition under review: what changed, how it reads, what it rests on, and the
 * decision.
 */
@Route(ReviewsView.ROUTE + "/:" + ReviewView.EDITION)
@PageTitle("review.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.REVIEWER)
class ReviewView extends Main implements BeforeEnterObserver {

    static final String EDITION = "edition";

    private final transient ReviewDesk reviews;

    private final transient JudgementDesk judgements;

    private final transient EditionDesk desk;

    private final TurnedAway turnedAway = new TurnedAway(this::reload);

    private final DecisionPanel decision = new DecisionPanel(this::approve, this::sendBack);

    private transient EditionSeen seen;

    private QualityPanel quality;

    @SuppressWarnings("NullAway.Init") // what is shown is known when it is entered
    ReviewView(ReviewDesk reviews, JudgementDesk judgements, EditionDesk desk) {
        this.reviews = reviews;
        this.judgements = judgements;
        this.desk = desk;
        addClassName("review");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get(EDITION).flatMap(EditionId::of).orElseThrow(NotFoundException::new);
        reviews.open(id).ifPresentOrElse(this::show, this::showGone);
    }

    private ReviewHead show(UnderReview review) {
        this.seen = review.seen();
        this.quality = new QualityPanel(review, this::judge);
        var head = new ReviewHead(review);
        turnedAway.hide();
        decision.show(review);
        removeAll();
        add(head, turnedAway, new ReviewedText(review), quality, new SourcesInFull(review.sources()), decision);
        return head;
    }

    private void showGone() {
        var heading = new H1(getTranslation("review.gone"));
        heading.getElement().setAttribute("tabindex", "-1");
        removeAll();
        add(heading, new Paragraph(getTranslation("review.gone.why")),
                new Anchor(ReviewsView.ROUTE, getTranslation("review.back")));
        if (decision.hasReason()) {
            decision.close();
            add(decision);
        }
        heading.getElement().callJsFunction("focus");
    }

    private void reload() {
        reviews.open(seen.id()).ifPresentOrElse(review -> show(review).focus(), this::showGone);
    }

    private boolean judge(Item item, Answer answer) {
        return attempt(() -> judgements.judge(seen, item, answer)) && reviews.open(seen.id())
            .filter(review -> review.seen().equals(seen))
            .map(this::showScores)
            .orElseGet(this::turnAway);
    }

    private boolean showScores(UnderReview review) {
        quality.show(review.report());
        decision.show(review);
        return true;
    }

    private void approve() {
        if (attempt(() -> desk.approve(seen))) {
            leave("review.approved");
        }
    }

    private void sendBack(String reason) {
        if (attempt(() -> desk.sendBack(seen, reason))) {
            leave("review.returned");
        }
    }

    private void leave(String what) {
        var told = getTranslation(what);
        UI.getCurrent().navigate(ReviewsView.class).ifPresent(queue -> queue.tell(told));
    }

    private boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        }
        catch (ConcurrencyFailureException | DataIntegrityViolationException | IllegalEditionMove
                | NoSuchElementException ex) {
            return turnAway();
        }
        catch (CredentialRefused ex) {
            decision.refuse(ex.obstacle());
            return false;
        }
    }

    private boolean turnAway() {
        turnedAway.show();
        return false;
    }

}
