package org.tearsheet.library;

import java.time.LocalDate;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.PassingTime;
import org.tearsheet.TextsInReview;
import org.tearsheet.library.EditionStanding.Verdict;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tearsheet.library.DocumentKind.TALKING_POINTS;
import static org.tearsheet.library.Language.ENGLISH;
import static org.tearsheet.library.Language.SPANISH;

/** What is true of paper that is out there; anybody who holds it may ask. */
@HouseTest
@WithAnonymousUser
class EditionStandingsTests {

    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    private EditionStandings standings;

    @Autowired
    private EditionDesk desk;

    @Autowired
    private TextsInReview texts;

    @Autowired
    private Colleagues colleagues;

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
    void whatIsPrintedTodayIsCurrent() {
        var edition = live(ENGLISH);

        assertThat(standing(edition.id())).satisfies(standing -> {
            assertThat(standing.verdict()).isEqualTo(Verdict.CURRENT);
            assertThat(standing.number()).isEqualTo(1);
            assertThat(standing.language()).isEqualTo(ENGLISH);
            assertThat(standing.published()).isEqualTo(edition.published());
            assertThat(standing.reviewDue()).isEqualTo(edition.reviewDue());
            assertThat(standing.since()).isEmpty();
            assertThat(standing.replaced()).isFalse();
        });
    }

    @Test
    void aNewerEditionSupersedesTheOneBefore() {
        var old = live(ENGLISH).id();
        var newer = publish(ENGLISH);

        assertStanding(old, Verdict.SUPERSEDED, TODAY, true);
        assertThat(standing(newer.id()).verdict()).isEqualTo(Verdict.CURRENT);
        assertThat(standing(newer.id()).number()).isEqualTo(2);
    }

    @Test
    void whereTheNewerOneWasWithdrawnNothingReplacesTheOld() {
        var old = live(ENGLISH).id();
        var newer = publish(ENGLISH);
        withdraw(newer);

        assertStanding(newer.id(), Verdict.WITHDRAWN, TODAY, false);
        assertStanding(old, Verdict.SUPERSEDED, TODAY, false);
    }

    @Test
    void aTranslationOfAWithdrawnTextIsWithdrawnWithIt() {
        var english = publish(ENGLISH);
        var spanish = publish(SPANISH);
        withdraw(english);

        assertStanding(spanish.id(), Verdict.WITHDRAWN, TODAY, false);
    }

    @Test
    void aTranslationIsCurrentWhileItHasGraceAndThenNoMore() {
        var spanish = live(SPANISH).id();
        publish(ENGLISH);
        assertThat(standing(spanish).verdict()).isEqualTo(Verdict.CURRENT);

        jdbc.sql("update clinic_profile set translation_grace_days = 0").update();
        assertStanding(spanish, Verdict.BEHIND, TODAY, false);
    }

    @Test
    void aReviewDateThatPassedIsSaidBeforeAndAfterTheGrace() {
        var edition = live(ENGLISH).id();
        PassingTime.due(jdbc, 0, "true");
        assertThat(standing(edition).verdict()).as("on the day itself").isEqualTo(Verdict.CURRENT);

        PassingTime.due(jdbc, -1, "true");
        assertThat(standing(edition).verdict()).isEqualTo(Verdict.REVIEW_DUE);

        PassingTime.due(jdbc, -31, "true");
        assertThat(standing(edition).verdict()).isEqualTo(Verdict.OVERDUE);
        assertThat(standing(edition).reviewDue()).isEqualTo(TODAY.minusDays(31));
    }

    @Test
    void aLanguageThatIsNotOfferedIsSaid() {
        var spanish = live(SPANISH).id();
        jdbc.sql("update clinic_profile set spanish_offered = false").update();

        assertThat(standing(spanish).verdict()).isEqualTo(Verdict.NOT_OFFERED);
    }

    @Test
    void onlyWhatIsCurrentMayBeHandedOutAndThatIsWhatIsLive() {
        publish(ENGLISH);
        PassingTime.due(jdbc, -1, "language = 'es'");
        PassingTime.due(jdbc, -31, "title like 'S%'");

        jdbc.sql("""
                select e.id, exists (select from live_edition l where l.id = e.id) as live
                from edition e join document d on d.id = e.document_id
                where e.published_at is not null and d.kind <> 'CHECKLIST'
                """).query(row -> {
            var edition = EditionId.of(row.getString("id")).orElseThrow();
            assertThat(standing(edition).verdict().mayBeHandedOut()).isEqualTo(row.getBoolean("live"));
        });
    }

    @Test
    void whatWasNeverOnPaperHasNoStanding() {
        var inReview = submit(ENGLISH);
        var checklist = jdbc.sql("select id from live_edition where kind = 'CHECKLIST' and language = 'en'")
            .query((row, _) -> EditionId.of(row.getString("id")).orElseThrow())
            .single();

        assertThat(standings.of(inReview.id())).isEmpty();
        assertThat(standings.of(checklist)).isEmpty();
        assertThat(standings.of(EditionId.create())).isEmpty();
    }

    private void assertStanding(EditionId edition, Verdict verdict, LocalDate since, boolean replaced) {
        var standing = standing(edition);
        assertThat(standing.verdict()).isEqualTo(verdict);
        assertThat(standing.since()).contains(since);
        assertThat(standing.replaced()).isEqualTo(replaced);
    }

    private EditionStanding standing(EditionId edition) {
        return standings.of(edition).orElseThrow();
    }

    private LiveEdition live(Language language) {
        return asReviewer(() -> texts.live(TALKING_POINTS, language));
    }

    private EditionSeen publish(Language language) {
        var seen = submit(language);
        return asReviewer(() -> desk.approve(seen));
    }

    private EditionSeen submit(Language language) {
        return texts.submit(author, TALKING_POINTS, language, TextsInReview.adding("- Ask again."));
    }

    private void withdraw(EditionSeen seen) {
        asReviewer(() -> desk.withdraw(seen, "The evidence changed"));
    }

    private <T> T asReviewer(Supplier<T> act) {
        return colleagues.as(reviewer, act);
    }

}
