package org.tearsheet.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.ScoreSheets;
import org.tearsheet.TextsInReview;
import org.tearsheet.quality.Answer;
import org.tearsheet.quality.Instrument;
import org.tearsheet.security.CredentialObstacle;
import org.tearsheet.security.CredentialRefused;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
@WithMockUser(roles = { "CLINICIAN", "REVIEWER" })
class ReviewerCredentialTests {

    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    private EditionDesk desk;

    @Autowired
    private TextDesk desks;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TextsInReview texts;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private JudgementDesk judgements;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson reviewer;

    private EditionSeen waiting;

    @BeforeEach
    void aTextWaits() {
        reviewer = colleagues.join(Role.REVIEWER);
        waiting = texts.submit(colleagues.join(Role.AUTHOR), DocumentKind.HANDOUT, Language.ENGLISH,
                TextsInReview.adding("One more."));
        sheets.fill(reviewer, waiting);
    }

    @Test
    void whoseCredentialHasExpiredDecidesNothing() {
        hold("MD", TODAY.minusDays(1));

        refused(CredentialObstacle.EXPIRED);
        assertThat(jdbc.sql("select state from edition where id = :id")
            .param("id", waiting.id().value())
            .query(String.class)
            .single()).isEqualTo("IN_REVIEW");
    }

    @Test
    void itIsValidOnItsLastDay() {
        hold("MD", TODAY);

        assertThat(approve().state()).isEqualTo(EditionState.PUBLISHED);
    }

    @Test
    void withoutOneEverybodyDecidesUnlessTheClinicAsksForIt() {
        jdbc.sql("update clinic_profile set credentials_required = true").update();
        refused(CredentialObstacle.MISSING);

        jdbc.sql("update clinic_profile set credentials_required = false").update();
        assertThat(approve().state()).isEqualTo(EditionState.PUBLISHED);
        assertThat(approvedAs()).isEmpty();
    }

    @Test
    void anApprovalKeepsWhatItsReviewerWasThen() {
        hold("MD, board certified OB/GYN", TODAY.plusDays(5));
        approve();
        hold("None of that", null);

        assertThat(approvedAs())
            .contains(new ApprovedAs("MD, board certified OB/GYN", "Board", Optional.of(TODAY.plusDays(5))));
    }

    @Test
    void theDatabaseItselfRefusesAnApprovalBySomebodyWhoseCredentialHasExpired() {
        hold("MD", TODAY.minusDays(1));
        jdbc.sql("""
                update edition set state = 'SUPERSEDED', ended_at = now()
                where state = 'PUBLISHED' and (document_id, language) =
                    (select document_id, language from edition where id = :id)
                """).param("id", waiting.id().value()).update();

        refused("the credential of the reviewer is expired", """
                update edition set state = 'PUBLISHED', approved_by = '%s', approved_at = now(), published_at = now(),
                    review_due = current_date where id = '%s'
                """.formatted(reviewer.id(), waiting.id()));
        refused("somebody whose credential is expired", """
                insert into edition_return (edition_id, reason, returned_by, returned_at)
                values ('%s', 'Why', '%s', now())
                """.formatted(waiting.id(), reviewer.id()));
        refused("the credential of the reviewer is expired", """
                update edition set approved_by = '%s', approved_at = now()
                where id = (select id from live_edition where unreviewed_starter limit 1)
                """.formatted(reviewer.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "update approval_credential set credential = 'Other'", "delete from approval_credential",
            "truncate approval_credential",
            "insert into approval_credential select id, 'MD', '', null from edition where approved_by is null" })
    void nobodyRewritesWhatSomebodyWas(String sql) {
        hold("MD", null);
        approve();

        refused("kept as it was", sql);
    }

    private Optional<ApprovedAs> approvedAs() {
        return colleagues.as(reviewer, () -> desks.open(text())).orElseThrow().history().getFirst().approvedAs();
    }

    private static TextKey text() {
        return new TextKey(Optional.of(new Slug("pain-with-sex")), DocumentKind.HANDOUT, Language.ENGLISH);
    }

    private EditionSeen approve() {
        return colleagues.as(reviewer, () -> desk.approve(waiting));
    }

    private void refused(CredentialObstacle obstacle) {
        var starter = texts.live(DocumentKind.TALKING_POINTS, Language.ENGLISH).id();
        var rule = colleagues.as(reviewer, () -> desks.open(text())).orElseThrow().rule().orElseThrow();
        for (var act : List.<Runnable>of(() -> desk.approve(waiting), () -> desk.sendBack(waiting, "Why"),
                () -> desk.withdraw(waiting, "Why"), () -> desk.approveStarter(starter),
                () -> judgements.judge(waiting, Instrument.PEMAT_P.item("1").orElseThrow(), Answer.YES),
                () -> upkeep.reviewAt(rule, new ReviewRule(1, 300)))) {
            assertThatExceptionOfType(CredentialRefused.class).isThrownBy(() -> colleagues.as(reviewer, () -> {
                act.run();
                return true;
            })).extracting(CredentialRefused::obstacle).isEqualTo(obstacle);
        }
    }

    private void hold(String credential, @Nullable LocalDate until) {
        jdbc.sql("""
                update person set credential = :credential, credential_issuer = 'Board', credential_until = :until
                where id = :id
                """).param("credential", credential).param("until", until).param("id", reviewer.id().value()).update();
    }

    private void refused(String reason, String sql) {
        jdbc.sql("savepoint before_refusal").update();
        assertThatExceptionOfType(DataAccessException.class).as(sql)
            .isThrownBy(() -> jdbc.sql(sql).update())
            .withMessageContaining(reason);
        jdbc.sql("rollback to savepoint before_refusal").update();
    }

}
