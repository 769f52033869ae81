package org.tearsheet.library;

import java.util.Optional;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.ScoreSheets;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
class EditionDeskTests {

    private static final Slug TOPIC = new Slug("pain-with-sex");

    private static final EditionDraft DRAFT = new EditionDraft(new Titles("When sex hurts", "Pelvic comfort"), """
            ## What it is
            Our own words.
            ## What you can do
            Rest.
            ## When to get help
            Today.
            """, List.of("STI21"), "Our own words");

    @Autowired
    private TextDesk texts;

    @Autowired
    private EditionDesk desk;

    @Autowired
    private Library library;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson author;

    private SignedInPerson reviewer;

    @BeforeEach
    void peopleAtWork() {
        author = colleagues.join(Role.AUTHOR);
        reviewer = colleagues.join(Role.REVIEWER);
    }

    @Test
    void anApprovedEditionTakesThePlaceOfTheOneBefore() {
        assertThat(live()).satisfies(starter -> assertThat(starter.unreviewedStarter()).isTrue());

        approve(submitted());

        assertThat(live().body()).contains("Our own words.");
        assertThat(live().number()).isEqualTo(2);
        assertThat(live().unreviewedStarter()).isFalse();
        assertThat(live().sources()).extracting(Source::key).containsExactly("STI21");
    }

    @Test
    void aReviewerMakesStarterTextTheClinicsOwn() {
        var starter = live();
        assertThat(waiting()).hasSize(74).contains(starter.id());

        approveStarter(reviewer, starter);

        assertThat(live().unreviewedStarter()).isFalse();
        assertThat(live().body()).isEqualTo(starter.body());
        assertThat(live().number()).isEqualTo(1);
        assertThat(waiting()).hasSize(73);
        assertThat(jdbc.sql("select act || ' by ' || actor_id from audit_entry where subject_id = :id order by id")
            .param("id", starter.id().value())
            .query(String.class)
            .list()).endsWith("starter.approved by " + reviewer.id());
    }

    @Test
    void starterTextIsApprovedOnceAndByAReviewer() {
        var starter = live();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> approveStarter(author, starter));

        approveStarter(reviewer, starter);

        assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> approveStarter(reviewer, starter));
    }

    @Test
    void whatTheClinicWroteIsNoStarterText() {
        approve(submitted());

        assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> approveStarter(reviewer, live()));
    }

    @Test
    void aDraftIsNotLive() {
        submitted();

        assertThat(live().body()).doesNotContain("Our own words.");
    }

    @Test
    void anAdministratorCannotApproveTheirOwnText() {
        var administrator = colleagues.join(Role.ADMINISTRATOR);
        var own = as(administrator,
                () -> desk.submit(desk.start(TOPIC, DocumentKind.HANDOUT, Language.ENGLISH, DRAFT)));

        assertThatExceptionOfType(IllegalEditionMove.class)
            .isThrownBy(() -> as(administrator, () -> desk.approve(own)));
    }

    @Test
    void aStaleReviewerIsTurnedAway() {
        var seen = submitted();
        as(reviewer, () -> desk.sendBack(seen, "Say it more kindly"));

        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> approve(seen));
    }

    @Test
    void onlyOneDraftIsOpen() {
        as(author, () -> desk.start(TOPIC, DocumentKind.HANDOUT, Language.ENGLISH, DRAFT));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
            .isThrownBy(() -> as(author, () -> desk.start(TOPIC, DocumentKind.HANDOUT, Language.ENGLISH, DRAFT)));
    }

    @Test
    void aTextThatLacksAPartIsNotSubmitted() {
        var half = new EditionDraft(DRAFT.titles(), "## What it is\nRest.", List.of(), "");
        var draft = as(author, () -> desk.start(TOPIC, DocumentKind.HANDOUT, Language.ENGLISH, half));

        assertThatExceptionOfType(InvalidBody.class).isThrownBy(() -> as(author, () -> desk.submit(draft)))
            .withMessageContaining("What you can do");
    }

    @Test
    void aWithdrawnEditionIsGoneAtOnce() {
        var published = approve(submitted());
        assertThat(handout()).isPresent();

        as(reviewer, () -> desk.withdraw(published, "The evidence changed"));

        assertThat(handout()).isEmpty();
    }

    @Test
    void onlyTheRightRolesAct() {
        var clinician = colleagues.join(Role.CLINICIAN);
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> as(clinician, () -> desk.start(TOPIC, DocumentKind.HANDOUT, Language.ENGLISH, DRAFT)));
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> as(reviewer, () -> desk.start(TOPIC, DocumentKind.HANDOUT, Language.ENGLISH, DRAFT)));
        var seen = submitted();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(author, () -> desk.approve(seen)));
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> as(author, () -> desk.withdraw(seen, "no")));
    }

    @Test
    void aHandoutWithUnansweredItemsIsNotApproved() {
        var seen = submitted();

        assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> as(reviewer, () -> desk.approve(seen)))
            .withMessageMatching(".*has [1-9][0-9]* items to answer and 0 passages of unsafe advice");

        assertThat(live().number()).isEqualTo(1);
        approve(seen);
        assertThat(live().number()).isEqualTo(2);
    }

    @Test
    void aHandoutWithUnsafeAdviceIsNotApprovedWhateverItsScore() {
        var unsafe = new EditionDraft(DRAFT.titles(), DRAFT.body().replace("Rest.", "Push through the pain."),
                DRAFT.sources(), "");
        var seen = as(author, () -> desk.submit(desk.start(TOPIC, DocumentKind.HANDOUT, Language.ENGLISH, unsafe)));

        assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> approve(seen))
            .withMessageContaining("has 0 items to answer and 1 passages of unsafe advice");
        assertThat(live().number()).isEqualTo(1);
    }

    @Test
    void anAnswerToAnEarlierTextDoesNotCountForApproval() {
        var seen = sheets.fill(reviewer, submitted());
        var back = as(reviewer, () -> desk.sendBack(seen, "Say it more kindly"));
        var revised = new EditionDraft(DRAFT.titles(), DRAFT.body().replace("Rest.", "Rest well."), DRAFT.sources(),
                "");
        var again = as(author, () -> desk.submit(desk.revise(back, revised)));

        assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> as(reviewer, () -> desk.approve(again)))
            .withMessageContaining("items to answer");
    }

    @Test
    void talkingPointsAreApprovedWithoutScoreSheets() {
        var talk = as(reviewer, () -> library.edition(TOPIC, DocumentKind.TALKING_POINTS, Language.ENGLISH))
            .orElseThrow();
        var draft = new EditionDraft(talk.titles(), talk.body(), List.of("STI21"), "Fewer sources");
        var seen = as(author,
                () -> desk.submit(desk.start(TOPIC, DocumentKind.TALKING_POINTS, Language.ENGLISH, draft)));

        assertThat(as(reviewer, () -> desk.approve(seen)).state()).isEqualTo(EditionState.PUBLISHED);
    }

    @Test
    void everyStepIsInTheAuditTrailWithItsActor() {
        var published = approve(submitted());

        var trail = jdbc.sql("""
                select act || ' by ' || actor_id from audit_entry
                where subject_id = :id and act like 'edition.%' order by id
                """).param("id", published.id().value()).query(String.class).list();

        assertThat(trail).containsExactly("edition.started by " + author.id(), "edition.submitted by " + author.id(),
                "edition.published by " + reviewer.id());
    }

    private List<EditionId> waiting() {
        var starters = new TextFilter(Optional.of(Concern.STARTER), Optional.empty(), Optional.empty(), "");
        return as(reviewer,
                () -> texts.first(starters, 100).stream().map(row -> row.live().orElseThrow().seen().id()).toList());
    }

    private void approveStarter(SignedInPerson person, LiveEdition edition) {
        as(person, () -> {
            desk.approveStarter(edition.id());
            return edition;
        });
    }

    private EditionSeen submitted() {
        return as(author, () -> desk.submit(desk.start(TOPIC, DocumentKind.HANDOUT, Language.ENGLISH, DRAFT)));
    }

    private EditionSeen approve(EditionSeen seen) {
        return as(reviewer, () -> desk.approve(sheets.fill(reviewer, seen)));
    }

    private Optional<LiveEdition> handout() {
        return as(reviewer, () -> library.edition(TOPIC, DocumentKind.HANDOUT, Language.ENGLISH));
    }

    private LiveEdition live() {
        return handout().orElseThrow();
    }

    private <T> T as(SignedInPerson person, Supplier<T> act) {
        return colleagues.as(person, act);
    }

}
