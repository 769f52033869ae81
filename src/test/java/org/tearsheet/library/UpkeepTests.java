package org.tearsheet.library;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.PassingTime;
import org.tearsheet.ScoreSheets;
import org.tearsheet.TextsInReview;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tearsheet.TextsInReview.adding;

@HouseTest
class UpkeepTests {

    private static final Slug TOPIC = new Slug("pain-with-sex");

    private static final TextKey KEY = new TextKey(Optional.of(TOPIC), DocumentKind.HANDOUT, Language.ENGLISH);

    private static final TextKey SPANISH = new TextKey(Optional.of(TOPIC), DocumentKind.HANDOUT, Language.SPANISH);

    private static final Evidence EVIDENCE = new Evidence("Searched PubMed, no new guideline", List.of("STI21"));

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private TextDesk texts;

    @Autowired
    private EditionDesk desk;

    @Autowired
    private Library library;

    @Autowired
    private TextsInReview review;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private SignedInPerson author;

    private SignedInPerson reviewer;

    @BeforeEach
    void peopleAtWork() {
        author = colleagues.join(Role.AUTHOR);
        reviewer = colleagues.join(Role.CLINICIAN, Role.REVIEWER);
    }

    @Test
    void aRenewedTextIsDueLaterAndSaysWhy() {
        var published = published();
        due(published, 10);

        renew(published);

        var due = today().plusMonths(months());
        assertThat(page().row().live()).get().returns(due, LiveText::reviewDue).returns(DueStep.LATER, LiveText::step);
        assertThat(page().history().getFirst().renewals()).singleElement()
            .isEqualTo(new Renewal("Test", today(), EVIDENCE.text(), List.of("STI21"), today().plusDays(10), due));
        jdbc.sql("set constraints renewal_moves_the_date immediate").update();
    }

    @Test
    void aRenewalIsInTheAuditTrail() {
        var published = published();
        due(published, 10);

        renew(published);

        assertThat(trail(published)).endsWith("edition.renewed by " + reviewer.id());
        assertThat(jdbc.sql("select after ->> 'evidence' from audit_entry where act = 'edition.renewed'")
            .query(String.class)
            .single()).isEqualTo(EVIDENCE.text());
    }

    @Test
    void aTextThatIsOverduePastGraceIsPrintedAgainOnceRenewed() {
        var published = published();
        due(published, -31);
        assertThat(handout()).isEmpty();
        assertThat(page().row().live()).get()
            .returns(DueStep.PAST_GRACE, LiveText::step)
            .returns(false, LiveText::printed);

        renew(published);

        assertThat(handout()).isPresent();
        assertThat(page().row().live()).get().returns(true, LiveText::printed);
    }

    @Test
    void nobodyRenewsWhatTheyWroteNorWithoutTheRole() {
        var administrator = colleagues.join(Role.ADMINISTRATOR);
        var published = approve(
                review.submit(administrator, DocumentKind.HANDOUT, Language.ENGLISH, adding("Ask us.")));

        assertThatExceptionOfType(IllegalEditionMove.class)
            .isThrownBy(() -> as(administrator, () -> upkeep.renew(published, EVIDENCE)));
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> as(author, () -> upkeep.renew(published, EVIDENCE)));
    }

    @Test
    void starterTextIsApprovedFirst() {
        var starter = page().row().live().orElseThrow().seen();

        assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> renew(starter));
    }

    @Test
    void whoSawAnotherTextDoesNotRenew() {
        var published = published();
        due(published, 10);
        var renewed = renew(published);

        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> renew(published));
        assertThatExceptionOfType(RenewedAlready.class).isThrownBy(() -> renew(renewed));
    }

    @Test
    void aNewReviewRuleCountsFromTheNextApprovalAndGraceAtOnce() {
        var published = published();
        due(published, -31);
        assertThat(handout()).isEmpty();

        reviewAt(new ReviewRule(6, 60));

        assertThat(handout()).isPresent();
        assertThat(page().row().live()).get().returns(today().minusDays(31), LiveText::reviewDue);
        renew(page().row().live().orElseThrow().seen());
        assertThat(page().row().live()).get().returns(today().plusMonths(6), LiveText::reviewDue);
        assertThat(jdbc.sql("select before::text || after::text from audit_entry where act = 'document.review-changed'")
            .query(String.class)
            .single()).contains("\"reviewMonths\":6", "\"graceDays\":60", "\"graceDays\":30");
    }

    @Test
    void nobodyLengthensTheGraceOfWhatTheyWrote() {
        var administrator = colleagues.join(Role.ADMINISTRATOR);
        approve(review.submit(administrator, DocumentKind.HANDOUT, Language.ENGLISH, adding("Ask us.")));

        assertThatExceptionOfType(IllegalEditionMove.class)
            .isThrownBy(() -> reviewAt(administrator, new ReviewRule(12, 31)));
        reviewAt(administrator, new ReviewRule(6, 7));
        reviewAt(new ReviewRule(6, 60));
    }

    @Test
    void whoSawAnotherReviewRuleIsTurnedAway() {
        var seen = page().rule().orElseThrow();
        reviewAt(new ReviewRule(6, 60));

        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> as(reviewer, () -> {
            upkeep.reviewAt(seen, new ReviewRule(7, 0));
            return seen;
        }));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(author, () -> {
            upkeep.reviewAt(page().rule().orElseThrow(), new ReviewRule(7, 0));
            return seen;
        }));
    }

    @Test
    void anEarlierEditionComesBackAsADraft() {
        var starter = page().row().live().orElseThrow().seen().id();
        published();

        var draft = as(author, () -> upkeep.restore(starter, "Restores edition 1"));

        assertThat(draft.state()).isEqualTo(EditionState.DRAFT);
        assertThat(draft.number()).isEqualTo(3);
        var said = as(author, () -> texts.read(draft.id())).orElseThrow();
        assertThat(said.body()).isEqualTo(as(author, () -> texts.read(starter)).orElseThrow().body());
        assertThat(said.changeNote()).isEqualTo("Restores edition 1");
        assertThat(page().row().open()).get()
            .returns(draft.id(), OpenText::id)
            .returns(List.of("Test"), OpenText::authors);
        assertThat(page().history()).extracting(PastEdition::number).containsExactly(3, 2, 1);
    }

    @Test
    void whoWroteWhatComesBackDoesNotApproveIt() {
        var administrator = colleagues.join(Role.ADMINISTRATOR);
        var wrong = approve(review.submit(administrator, DocumentKind.HANDOUT, Language.ENGLISH, adding("Ask us.")));
        as(reviewer, () -> desk.withdraw(wrong, "The evidence changed"));

        var draft = as(author, () -> upkeep.restore(wrong.id(), "Restores edition 2"));
        var submitted = as(author, () -> desk.submit(draft));

        assertThatExceptionOfType(IllegalEditionMove.class)
            .isThrownBy(() -> as(administrator, () -> desk.approve(submitted)));
        assertThat(approve(submitted).state()).isEqualTo(EditionState.PUBLISHED);
    }

    @Test
    void aTranslationThatComesBackStaysOneOfTheTextItWasMadeFrom() {
        var starter = as(author, () -> texts.open(SPANISH)).orElseThrow().row().live().orElseThrow().seen().id();
        published();

        var draft = as(author, () -> upkeep.restore(starter, "Restaura la edición 1"));

        assertThat(jdbc.sql("""
                select (select source_edition_id from edition where id = :draft)
                     = (select source_edition_id from edition where id = :starter)
                """).param("draft", draft.id().value()).param("starter", starter.value()).query(Boolean.class).single())
            .isTrue();
    }

    @Test
    void onlyWhatWasPublishedComesBackAndByAnAuthor() {
        var draft = as(author, () -> upkeep.restore(page().history().getLast().id(), ""));

        assertThatExceptionOfType(java.util.NoSuchElementException.class)
            .isThrownBy(() -> as(author, () -> upkeep.restore(draft.id(), "")));
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> as(reviewer, () -> upkeep.restore(draft.id(), "")));
    }

    @Test
    void theReasonOfAReturnIsReadByItsAuthorUntilTheTextIsSubmittedAgain() {
        var seen = review.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, adding("Ask us."));
        var back = as(reviewer, () -> desk.sendBack(seen, " Say it more kindly "));

        assertThat(as(author, () -> texts.returned(seen.id())))
            .contains(new Returned("Test", today(), "Say it more kindly"));
        assertThat(page().row().open().orElseThrow().returned()).isPresent();

        var again = as(author, () -> desk.submit(back));

        assertThat(as(author, () -> texts.returned(again.id()))).isEmpty();
        assertThat(page().row().open().orElseThrow().returned()).isEmpty();
        assertThat(page().history().getFirst().returns()).hasSize(1);
    }

    @Test
    void theHistorySaysWhatBecameOfEachEdition() {
        var published = published();
        as(reviewer, () -> desk.withdraw(published, "The evidence changed"));

        assertThat(page().row().live()).isEmpty();
        assertThat(page().history()).extracting(PastEdition::state)
            .containsExactly(EditionState.WITHDRAWN, EditionState.SUPERSEDED);
        assertThat(page().history().getFirst())
            .returns(Optional.of("The evidence changed"), PastEdition::withdrawalReason)
            .returns(Optional.of(today()), PastEdition::ended)
            .returns(List.of("Test"), PastEdition::authors)
            .returns(Optional.of("Test"), PastEdition::approvedBy);
        assertThat(page().history().getLast()).returns(true, PastEdition::starter)
            .returns(Optional.empty(), PastEdition::approvedBy);
    }

    private void due(EditionSeen edition, int days) {
        PassingTime.due(jdbc, days, "id = '%s'".formatted(edition.id()));
        entities.clear();
    }

    private EditionSeen published() {
        return approve(review.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, adding("Ask us.")));
    }

    private EditionSeen approve(EditionSeen seen) {
        return as(reviewer, () -> desk.approve(sheets.fill(reviewer, seen)));
    }

    private EditionSeen renew(EditionSeen seen) {
        return as(reviewer, () -> upkeep.renew(seen, EVIDENCE));
    }

    private void reviewAt(ReviewRule rule) {
        reviewAt(reviewer, rule);
    }

    private void reviewAt(SignedInPerson person, ReviewRule rule) {
        as(person, () -> {
            upkeep.reviewAt(page().rule().orElseThrow(), rule);
            return rule;
        });
    }

    private TextPage page() {
        return as(author, () -> texts.open(KEY)).orElseThrow();
    }

    private int months() {
        return page().rule().orElseThrow().rule().months();
    }

    private Optional<LiveEdition> handout() {
        return as(reviewer, () -> library.edition(TOPIC, DocumentKind.HANDOUT, Language.ENGLISH));
    }

    private List<String> trail(EditionSeen edition) {
        return jdbc.sql("select act || ' by ' || actor_id from audit_entry where subject_id = :id order by id")
            .param("id", edition.id().value())
            .query(String.class)
            .list();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private <T> T as(SignedInPerson person, Supplier<T> act) {
        return colleagues.as(person, act);
    }

}
