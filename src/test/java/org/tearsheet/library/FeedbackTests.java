package org.tearsheet.library;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
@WithMockUser(roles = { "CLINICIAN", "AUTHOR" })
class FeedbackTests {

    private static final FeedbackComment COMMENT = new FeedbackComment("Say it more kindly");

    @Autowired
    private Feedback feedback;

    @Autowired
    private FeedbackBox box;

    @Autowired
    private Library library;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson clinician;

    private LiveEdition handout;

    @BeforeEach
    void aTextAndSomebodyWhoReadsIt() {
        clinician = colleagues.join(Role.CLINICIAN);
        handout = library.edition(new Slug("pain-with-sex"), DocumentKind.HANDOUT, Language.SPANISH).orElseThrow();
    }

    @Test
    void aCommentWaitsWithEditionDayAndName() {
        give(true);

        assertThat(feedback.open()).isOne();
        assertThat(feedback.waiting(9)).singleElement().satisfies(row -> {
            assertThat(row.comment()).isEqualTo("Say it more kindly");
            assertThat(row.givenOn()).isEqualTo(LocalDate.now());
            assertThat(row.from()).contains("Test");
            assertThat(row.language()).isEqualTo(Language.SPANISH);
            assertThat(row.sheetNumber()).isEqualTo(handout.sheetNumber());
        });
    }

    @Test
    void withoutANameNothingTellsWhoItWas() {
        give(false);

        assertThat(feedback.waiting(9)).singleElement().extracting(FeedbackRow::from).isEqualTo(Optional.empty());
        assertThat(jdbc.sql("select count(*) from feedback where person_id is not null").query(Long.class).single())
            .isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry where actor_id = :id or act like 'feedback.%'")
            .param("id", clinician.id().value())
            .query(Long.class)
            .single()).as("the trail would tell the moment").isZero();
    }

    @Test
    void onlyALiveTextTakesFeedback() {
        assertThatExceptionOfType(NoSuchElementException.class)
            .isThrownBy(() -> feedback.give(EditionId.create(), COMMENT, true));
    }

    @Test
    void whatIsAnsweredWaitsNoLonger() {
        give(true);
        var seen = feedback.waiting(1).getFirst().seen();
        feedback.answer(seen, Optional.of(new FeedbackComment("Done in edition 2")));

        assertThat(feedback.open()).isZero();
        assertThat(feedback.answered(9)).singleElement().extracting(FeedbackRow::note).isEqualTo("Done in edition 2");
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
            .isThrownBy(() -> feedback.answer(seen, Optional.empty()));
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> feedback.erase(seen));
    }

    @Test
    void whatIsErasedLeavesNoWordAndNoName() {
        give(true);
        feedback.erase(feedback.waiting(1).getFirst().seen());

        assertThat(feedback.open()).isZero();
        assertThat(feedback.answered(9)).isEmpty();
        assertThat(
                jdbc.sql("select count(*) from feedback where comment is null and person_id is null and note is null")
                    .query(Long.class)
                    .single())
            .isOne();
    }

    @Test
    void theTrailKnowsThatThereWasFeedbackAndNeverItsWords() {
        give(true);
        feedback.answer(feedback.waiting(1).getFirst().seen(), Optional.of(new FeedbackComment("Kinder now")));
        feedback.erase(feedback.answered(1).getFirst().seen());

        assertThat(jdbc.sql("select act from audit_entry where act like 'feedback.%' order by id")
            .query(String.class)
            .list()).containsExactly("feedback.answered", "feedback.erased");
        assertThat(jdbc
            .sql("select count(*) from audit_entry e where e::text like '%Kinder now%' or e::text like '%kindly%'")
            .query(Long.class)
            .single()).isZero();
    }

    @Test
    void wordsEndNinetyDaysAfterTheAnswer() {
        for (int days : new int[] { 89, 90 }) {
            jdbc.sql("""
                    insert into feedback (id, version, edition_id, given_on, comment, done_on)
                    values (:id, 0, :edition, :day, :comment, :day)
                    """)
                .param("id", UUID.randomUUID())
                .param("edition", handout.id().value())
                .param("day", LocalDate.now().minusDays(days))
                .param("comment", days + " days")
                .update();
        }
        give(true);
        box.eraseOld();

        assertThat(feedback.answered(9)).singleElement().extracting(FeedbackRow::comment).isEqualTo("89 days");
        assertThat(feedback.open()).as("what nobody answered stays").isOne();
    }

    @Test
    void cliniciansGiveItAndOnlyThoseWhoWriteAndReviewReadIt() {
        var seen = new FeedbackSeen(UUID.randomUUID(), 0);
        for (var act : List.<Runnable>of(feedback::open, () -> feedback.waiting(1), () -> feedback.answered(1),
                () -> feedback.answer(seen, Optional.empty()), () -> feedback.erase(seen))) {
            refused(clinician, act);
        }
        refused(colleagues.join(Role.AUDITOR), () -> feedback.give(handout.id(), COMMENT, true));
    }

    @Test
    void theDatabaseHoldsTheRules() {
        give(true);
        sqlRefused("stays as it was given", "update feedback set comment = 'Other'");
        sqlRefused("stays as it was given", "update feedback set given_on = given_on - 1");
        sqlRefused("open_has_words", "update feedback set comment = null");
        sqlRefused("note_when_done", "update feedback set note = 'Note'");
        for (var comment : List.of("jane.roe@example.org", "Call 555-0142", " ", "x".repeat(1001))) {
            sqlRefused("feedback_comment", insert(handout.id().value(), comment));
        }
        var checklist = library.checklist(Language.ENGLISH).orElseThrow().id().value();
        sqlRefused("about a handout or talking points", insert(checklist, "Too long"));
    }

    private static String insert(UUID edition, String comment) {
        return "insert into feedback (id, version, edition_id, given_on, comment) values ('%s', 0, '%s', current_date, '%s')"
            .formatted(UUID.randomUUID(), edition, comment);
    }

    private void give(boolean named) {
        colleagues.as(clinician, () -> {
            feedback.give(handout.id(), COMMENT, named);
            return true;
        });
    }

    private void refused(SignedInPerson person, Runnable act) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> colleagues.as(person, () -> {
            act.run();
            return true;
        }));
    }

    private void sqlRefused(String reason, String sql) {
        jdbc.sql("savepoint before_refusal").update();
        assertThatExceptionOfType(DataAccessException.class).as(sql)
            .isThrownBy(() -> jdbc.sql(sql).update())
            .withMessageContaining(reason);
        jdbc.sql("rollback to savepoint before_refusal").update();
    }

}
