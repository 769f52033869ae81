package org.tearsheet.editorial;

import java.util.List;
import java.util.Optional;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.PassingTime;
import org.tearsheet.ScoreSheets;
import org.tearsheet.TextsInReview;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionSeen;
import org.tearsheet.library.Evidence;
import org.tearsheet.library.Language;
import org.tearsheet.library.OpenText;
import org.tearsheet.library.ReviewRule;
import org.tearsheet.library.Slug;
import org.tearsheet.library.TextDesk;
import org.tearsheet.library.TextKey;
import org.tearsheet.library.TextPage;
import org.tearsheet.library.Upkeep;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;
import org.tearsheet.shell.Message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tearsheet.TextsInReview.adding;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
class TextViewTests extends SpringBrowserlessTest implements Locators {

    private static final TextKey KEY = new TextKey(Optional.of(new Slug("pain-with-sex")), DocumentKind.HANDOUT,
            Language.ENGLISH);

    private static final String KIND_WORDS = "You can ask us anything.";

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TextsInReview review;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private TextDesk texts;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private EditionDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private SignedInPerson author;

    private SignedInPerson reviewer;

    @BeforeEach
    void peopleAtWork() {
        author = colleagues.join(Role.CLINICIAN, Role.AUTHOR);
        reviewer = colleagues.join(Role.CLINICIAN, Role.REVIEWER);
        signIn(reviewer);
    }

    @Test
    void saysWhatIsLiveAndUntilWhen() {
        PassingTime.due(jdbc, -3, "true");
        open();

        assertThat(findH1().withText("When sex hurts").exists()).isTrue();
        assertThat(find(TextStanding.class).single().getElement().getTextRecursively())
            .contains("Review overdue for 3 days. Still printed until", "Starter text");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("starter-texts");
        assertThat(findButton().withText("Reviewed, no change").exists()).isFalse();
    }

    @Test
    void aReviewerRenewsWithEvidence() {
        due(published(), 5);
        open();

        findButton().withText("Reviewed, no change").click();
        assertThat(findTextArea().withLabel("What did you check?").component().isInvalid()).isTrue();
        findTextArea().withLabel("What did you check?").setValue("Searched PubMed, no new guideline");
        findButton().withText("Reviewed, no change").click();

        assertThat(outcome()).isEqualTo("Reviewed. The new review date is set.");
        assertThat(find(PastEditionEntry.class).all().getFirst().getElement().getTextRecursively())
            .contains("Reviewed without a change by Test on", "Searched PubMed, no new guideline");
        assertThat(findTextArea().withLabel("What did you check?").component().getValue()).isEmpty();
    }

    @Test
    void whoIsTurnedAwayKeepsWhatTheyTypedAndIsToldWhy() {
        var published = published();
        due(published, 5);
        open();
        findTextArea().withLabel("What did you check?").setValue("Searched PubMed");
        var other = colleagues.join(Role.REVIEWER);
        colleagues.as(other,
                () -> upkeep.renew(page().row().live().orElseThrow().seen(), new Evidence("Was faster", List.of())));

        findButton().withText("Reviewed, no change").click();

        assertThat(outcome()).startsWith("Somebody else changed this text meanwhile.");
        assertThat(findTextArea().withLabel("What did you check?").component().getValue()).isEqualTo("Searched PubMed");
        findButton().withText("Reviewed, no change").click();
        assertThat(outcome()).startsWith("Somebody reviewed this text today already.");
    }

    @Test
    void whoWroteItNeitherRenewsNorWithdraws() {
        var both = colleagues.join(Role.CLINICIAN, Role.AUTHOR, Role.REVIEWER);
        colleagues.as(reviewer, () -> desk.approve(sheets.fill(reviewer,
                review.submit(both, DocumentKind.HANDOUT, Language.ENGLISH, adding(KIND_WORDS)))));
        signIn(both);
        open();

        assertThat(findParagraph().withText("You wrote some of this edition: somebody else must renew or withdraw it.")
            .exists()).isTrue();
        assertThat(findButton().withText("Withdraw").exists()).isFalse();
        assertThat(findButton().withText("Reviewed, no change").exists()).isFalse();
    }

    @Test
    void withdrawingSaysWhatFollowsAndNeedsAReason() {
        published();
        open();

        findButton().withText("Withdraw").click();
        assertThat(findParagraph().withText("Translations made from this edition are not printed from now on either.")
            .exists()).isTrue();
        findButton().withText("Withdraw now").click();
        assertThat(findTextArea().withLabel("Why do you withdraw it?").component().isInvalid()).isTrue();
        findTextArea().withLabel("Why do you withdraw it?").setValue("The evidence changed");
        findButton().withText("Withdraw now").click();

        assertThat(outcome()).isEqualTo("Withdrawn. It is not printed any more.");
        assertThat(page().row().live()).isEmpty();
        assertThat(find(PastEditionEntry.class).all().getFirst().getElement().getTextRecursively())
            .contains("Withdrawn on", "The evidence changed");
    }

    @Test
    void anAuthorRestoresAnEarlierEditionUnlessOneIsOpen() {
        published();
        signIn(author);
        open();

        findButton().withAriaLabel("Restore edition 1 as a draft").click();

        var draft = page().row().open().orElseThrow();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("drafts/" + draft.id());
        assertThat(page().history().getFirst().changeNote()).isEqualTo("Restores edition 1");

        open();
        findButton().withAriaLabel("Restore edition 1 as a draft").click();
        assertThat(outcome()).startsWith("Another edition is open already.");
        assertThat(page().history()).hasSize(3);
    }

    @Test
    void anAuthorStartsFromWhatIsLive() {
        signIn(author);
        open();
        assertThat(findButton().withText("Save review dates").exists()).isFalse();
        assertThat(findButton().withText("Withdraw").exists()).isFalse();

        findButton().withText("Start a new draft").click();

        var draft = page().row().open().map(OpenText::id).orElseThrow();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("drafts/" + draft);
        assertThat(texts.read(draft).orElseThrow().body())
            .isEqualTo(review.live(DocumentKind.HANDOUT, Language.ENGLISH).body());
        open();
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("drafts/" + draft);
    }

    @Test
    void aFirstTranslationStartsWithItsHeadings() {
        var spanish = new TextKey(KEY.topic(), DocumentKind.HANDOUT, Language.SPANISH);
        colleagues.as(reviewer,
                () -> desk.withdraw(texts.open(spanish).orElseThrow().row().live().orElseThrow().seen(), "Wrong"));
        signIn(author);
        navigate(TextView.address(spanish), TextView.class);

        findButton().withText("Start the translation").click();

        var draft = texts.open(spanish).orElseThrow().row().open().orElseThrow().id();
        assertThat(texts.read(draft).orElseThrow().body()).startsWith("## Qué es\n");
    }

    @Test
    void anyTwoEditionsAreComparedWordByWord() {
        published();
        open();
        var choices = find(Select.class).all();

        test(choices.get(0)).selectItem("Edition 1 · Superseded");
        test(choices.get(1)).selectItem("Edition 2 · Published");

        assertThat(find(Runs.class).all())
            .anySatisfy(runs -> assertThat(runs.getElement().getTextRecursively()).contains("new: " + KIND_WORDS));
    }

    @Test
    void aReviewerSetsReviewDatesWithinBounds() {
        open();
        var months = find(IntegerField.class).all().getFirst();
        months.setValue(61);
        findButton().withText("Save review dates").click();
        assertThat(months.isInvalid()).isTrue();

        months.setValue(6);
        findButton().withText("Save review dates").click();

        assertThat(outcome()).startsWith("Saved.");
        assertThat(page().rule().orElseThrow().rule()).isEqualTo(new ReviewRule(6, 30));
    }

    @Test
    void theChecklistHasAPageToo() {
        navigate("texts/checklist/checklist/es", TextView.class);

        assertThat(find(PastEditionEntry.class).all()).hasSize(1);
    }

    @Test
    void whatDoesNotExistIsNotShown() {
        for (var address : List.of("texts/nothing-like-it/handout/en", "texts/pain-with-sex/leaflet/en")) {
            navigate(address, Message.class);
            assertThat(findH1().withText("There is nothing here.").exists()).as(address).isTrue();
        }
    }

    @Test
    void theHistoryIsShownAPageAtATimeAndAllOfItCanBeCompared() {
        thirtyEditions();
        open();
        assertThat(find(PastEditionEntry.class).all()).hasSize(20);

        findButton().withText("Show earlier editions").click();

        var entries = find(PastEditionEntry.class).all();
        assertThat(entries).hasSize(30);
        assertThat(entries.getFirst().getElement().getTextRecursively()).startsWith("Edition 30");
        assertThat(entries.getLast().getElement().getTextRecursively()).startsWith("Edition 1");
        assertThat(findButton().withText("Show earlier editions").exists()).isFalse();
        assertThat(find(Select.class).all()).hasSize(2)
            .allSatisfy(choice -> assertThat(choice.getListDataView().getItemCount()).isEqualTo(30));
    }

    @Test
    void theHistorySaysWhatTheReviewerWasThen() {
        jdbc.sql("update person set credential = 'MD', credential_issuer = 'Board of OB/GYN' where id = :id")
            .param("id", reviewer.id().value())
            .update();
        published();
        open();

        assertThat(find(PastEditionEntry.class).all()).extracting(entry -> entry.getElement().getTextRecursively())
            .first()
            .asString()
            .contains("approved by Test. Their credential then: MD (Board of OB/GYN).");
        assertThat(page().history().getLast().approvedAs()).isEmpty();
    }

    private void open() {
        navigate(TextView.address(KEY), TextView.class);
    }

    private String outcome() {
        return find(TextOutcome.class).single().getText();
    }

    private TextPage page() {
        return texts.open(KEY).orElseThrow();
    }

    private EditionSeen published() {
        return colleagues.as(reviewer, () -> desk.approve(sheets.fill(reviewer,
                review.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, adding(KIND_WORDS)))));
    }

    private void thirtyEditions() {
        jdbc.sql("set constraints edition_moves_live_state, edition_begins_live immediate").update();
        jdbc.sql("alter table edition disable trigger edition_guard").update();
        jdbc.sql("""
                update edition e set number = 30 from document d join topic t on t.id = d.topic_id
                where d.id = e.document_id and t.slug = 'pain-with-sex' and d.kind = 'HANDOUT' and e.language = 'en'
                """).update();
        jdbc.sql("""
                insert into edition (id, version, document_id, language, number, state, origin, title, discreet_title,
                                     body, change_note, created_at, published_at, review_due, ended_at)
                select gen_random_uuid(), 0, e.document_id, e.language, n, 'SUPERSEDED', e.origin, e.title,
                       e.discreet_title, e.body, '', e.created_at, e.published_at, e.review_due, now()
                from edition e, generate_series(1, 29) n where e.number = 30
                """).update();
        jdbc.sql("alter table edition enable trigger edition_guard").update();
        entities.clear();
    }

    private void due(EditionSeen edition, int days) {
        PassingTime.due(jdbc, days, "id = '%s'".formatted(edition.id()));
        entities.clear();
    }

    private void signIn(SignedInPerson person) {
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities()));
    }

}
