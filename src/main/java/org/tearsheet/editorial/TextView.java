package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.Evidence;
import org.tearsheet.library.LiveText;
import org.tearsheet.library.PastEdition;
import org.tearsheet.library.ReviewRule;
import org.tearsheet.library.ReviewRuleSeen;
import org.tearsheet.library.TextDesk;
import org.tearsheet.library.TextKey;
import org.tearsheet.library.TextPage;
import org.tearsheet.library.Upkeep;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/**
 * One text in one language: what is live and until when, what is being written, and all
 * its editions.
 */
@Route(TextsView.ROUTE + "/:topic/:kind/:language")
@PageTitle("text.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER })
class TextView extends Main implements BeforeEnterObserver {

    private final transient TextDesk texts;

    private final transient Upkeep upkeep;

    private final transient EditionDesk desk;

    private final transient DraftStart starts;

    private final boolean writing;

    private final boolean reviewing;

    private final TextOutcome outcome = new TextOutcome();

    private final RenewalForm renewal = new RenewalForm(this::renew);

    private transient TextPage page;

    @SuppressWarnings("NullAway.Init") // what is shown is known when it is entered
    TextView(TextDesk texts, Upkeep upkeep, EditionDesk desk, AuthenticationContext authentication) {
        this.texts = texts;
        this.upkeep = upkeep;
        this.desk = desk;
        this.starts = new DraftStart(texts, upkeep);
        this.writing = authentication.hasRole(Roles.AUTHOR);
        this.reviewing = authentication.hasRole(Roles.REVIEWER);
        addClassNames("review", "text-page");
    }

    static String address(TextKey key) {
        return TextsView.ROUTE + "/" + key.path();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters();
        show(TextKey
            .of(address.get("topic").orElse(""), address.get("kind").orElse(""), address.get("language").orElse(""))
            .flatMap(texts::open)
            .orElseThrow(NotFoundException::new));
    }

    private void show(TextPage shown) {
        this.page = shown;
        var row = shown.row();
        var back = new Anchor(TextsView.ROUTE, getTranslation("text.back"));
        back.addClassName("back");
        var title = new H1(row.title().isEmpty() ? getTranslation("kind." + row.key().kind()) : row.title());
        title.getElement().setAttribute("lang", row.titled().tag());
        renewal.show(shown);
        removeAll();
        add(back, title, new TextWhat(row), outcome, new TextNow(row, reviewing, this::askToWithdraw),
                new TextWork(row, writing, reviewing, this::begin));
        if (reviewing) {
            add(renewal);
            shown.rule().map(ReviewRuleSeen::rule).ifPresent(rule -> add(new ReviewRuleForm(rule, this::reviewAt)));
        }
        var compare = new EditionCompare(texts, row.key(), shown.history());
        add(compare, new EditionHistory(shown.history(), last -> {
            var earlier = texts.before(last, row.key());
            compare.offer(earlier);
            return earlier;
        }, this::mayComeBack, this::restore));
    }

    /** Once published, and not what is published now. */
    private boolean mayComeBack(PastEdition edition) {
        return writing && edition.ended().isPresent();
    }

    private void begin() {
        starts.begin(page.row().key()).ifPresent(this::refuse);
    }

    private void restore(PastEdition edition) {
        starts.restore(page.row().key(), edition, getTranslation("text.restores", edition.number()))
            .ifPresent(this::refuse);
    }

    private void renew(Evidence evidence) {
        page.row().live().map(LiveText::seen).ifPresent(seen -> attempt("text.renewed.done", () -> {
            upkeep.renew(seen, evidence);
            renewal.empty();
        }));
    }

    private void reviewAt(ReviewRule rule) {
        page.rule().ifPresent(seen -> attempt("text.rule.done", () -> upkeep.reviewAt(seen, rule)));
    }

    private void askToWithdraw() {
        page.row()
            .live()
            .ifPresent(live -> new WithdrawDialog(page.row(), live,
                    reason -> attempt("text.withdrawn.done", () -> desk.withdraw(live.seen(), reason)))
                .open());
    }

    private void attempt(String done, SerializableRunnable act) {
        try {
            act.run();
        }
        catch (RuntimeException ex) {
            refuse(Refusal.key(ex).orElseThrow(() -> ex));
            return;
        }
        reload();
        outcome.say(getTranslation(done), false);
    }

    private void refuse(String why) {
        reload();
        outcome.say(getTranslation(why), true);
    }

    private void reload() {
        texts.open(page.row().key()).ifPresent(this::show);
    }

}
