package org.tearsheet.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.ScoreSheets;
import org.tearsheet.quality.Answer;
import org.tearsheet.quality.Instrument;
import org.tearsheet.quality.Item;
import org.tearsheet.quality.Judgement;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tearsheet.quality.Answer.NO;
import static org.tearsheet.quality.Answer.NOT_APPLICABLE;
import static org.tearsheet.quality.Answer.YES;

@HouseTest
@RecordApplicationEvents
class JudgementDeskTests {

    private static final Slug TOPIC = new Slug("pain-with-sex");

    private static final Item MAIN_MESSAGE = Instrument.CLEAR_COMMUNICATION_INDEX.item("1").orElseThrow();

    private static final Item PURPOSE = Instrument.PEMAT_P.item("1").orElseThrow();

    @Autowired
    private JudgementDesk judgements;

    @Autowired
    private EditionDesk desk;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private SignedInPerson author;

    private SignedInPerson reviewer;

    @BeforeEach
    void peopleAtWork() {
        author = colleagues.join(Role.AUTHOR);
        reviewer = colleagues.join(Role.AUTHOR, Role.REVIEWER);
    }

    @Test
    void aReviewerAnswersAndTheAuthorReadsIt() {
        var seen = submitted();

        judge(reviewer, seen, PURPOSE, YES);
        judge(reviewer, seen, MAIN_MESSAGE, NO);

        assertThat(answers(author, seen)).extracting(JudgedAnswer::item).containsExactly(MAIN_MESSAGE, PURPOSE);
        assertThat(answers(author, seen)).extracting(JudgedAnswer::by).containsOnly(reviewer.id());
        assertThat(JudgedAnswer.judgements(answers(author, seen)))
            .isEqualTo(Map.of(PURPOSE, new Judgement(YES, false), MAIN_MESSAGE, new Judgement(NO, false)));
    }

    @Test
    void everyAnswerIsTold() {
        var seen = submitted();

        judge(reviewer, seen, PURPOSE, YES);
        judge(reviewer, seen, PURPOSE, NO);

        assertThat(events.stream(ItemJudged.class)).allSatisfy(told -> {
            assertThat(told.edition()).isEqualTo(seen.id());
            assertThat(told.facts().state()).isEqualTo(EditionState.IN_REVIEW);
            assertThat(told.number()).isEqualTo(seen.number());
            assertThat(told.instrument()).isEqualTo(Instrument.PEMAT_P);
            assertThat(told.item()).isEqualTo("1");
        })
            .extracting(ItemJudged::before, ItemJudged::answer)
            .containsExactly(tuple(Optional.empty(), YES), tuple(Optional.of(YES), NO));
        assertThat(answers(reviewer, seen)).singleElement().extracting(JudgedAnswer::answer).isEqualTo(NO);
    }

    @Test
    void aChangedTextKeepsItsAnswersUntilTheyAreConfirmed() {
        var seen = submitted();
        judge(reviewer, seen, PURPOSE, YES);

        var again = revised(seen, author, draft("Other words."));
        assertThat(answers(reviewer, again)).singleElement().matches(JudgedAnswer::stale);

        judge(reviewer, again, PURPOSE, YES);
        assertThat(answers(reviewer, again)).singleElement().matches(judged -> !judged.stale());
    }

    @Test
    void anUnchangedTextKeepsItsAnswers() {
        var seen = submitted();
        judge(reviewer, seen, PURPOSE, YES);

        var again = revised(seen, author, draft("Our own words."));

        assertThat(answers(reviewer, again)).singleElement().matches(judged -> !judged.stale());
    }

    @Test
    void whoTakesPartInWritingIsNoLongerAJudge() {
        var seen = submitted();
        judge(reviewer, seen, PURPOSE, YES);

        var again = revised(seen, reviewer, draft("Our own words."));

        assertThat(answers(author, again)).singleElement().matches(JudgedAnswer::stale);
        assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> judge(reviewer, again, PURPOSE, YES));
    }

    @Test
    void onlyReviewersOfOtherPeoplesTextsAnswer() {
        var own = colleagues.as(reviewer,
                () -> desk.submit(desk.start(TOPIC, DocumentKind.HANDOUT, Language.ENGLISH, draft("Our own words."))));

        assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> judge(reviewer, own, PURPOSE, YES))
            .withMessageContaining("wrote it");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> judge(author, own, PURPOSE, YES));
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> answers(colleagues.join(Role.CLINICIAN), own));
    }

    @Test
    void onlyATextInReviewIsJudged() {
        var draft = colleagues.as(author,
                () -> desk.start(TOPIC, DocumentKind.HANDOUT, Language.ENGLISH, draft("Our own words.")));
        assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> judge(reviewer, draft, PURPOSE, YES));

        var inReview = colleagues.as(author, () -> desk.submit(draft));
        var published = colleagues.as(reviewer, () -> desk.approve(sheets.fill(reviewer, inReview)));
        assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> judge(reviewer, published, PURPOSE, YES));
    }

    @Test
    void anAnswerToAnotherTextThanTheReviewerSawIsRefused() {
        var seen = submitted();
        revised(seen, author, draft("Other words."));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
            .isThrownBy(() -> judge(reviewer, seen, PURPOSE, YES));
    }

    @Test
    void onlySomeItemsMayNotApply() {
        var seen = submitted();

        assertThatIllegalArgumentException().isThrownBy(() -> judge(reviewer, seen, PURPOSE, NOT_APPLICABLE));
        judge(reviewer, seen, Instrument.PEMAT_P.item("6").orElseThrow(), NOT_APPLICABLE);
    }

    @Test
    void onlyHandoutsAreScored() {
        var parts = new StringBuilder();
        DocumentKind.TALKING_POINTS.parts()
            .forEach(part -> parts.append("## ").append(part.heading(Language.ENGLISH)).append("\n\nText.\n\n"));
        var talk = new EditionDraft(new Titles("Pain", "Comfort"), parts.toString(), List.of("STI21"), "");
        var seen = colleagues.as(author,
                () -> desk.submit(desk.start(TOPIC, DocumentKind.TALKING_POINTS, Language.ENGLISH, talk)));

        assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> judge(reviewer, seen, PURPOSE, YES))
            .withMessageContaining("not scored");
    }

    @Test
    void theDatabaseHoldsTheSameRules() {
        var seen = submitted();
        judge(reviewer, seen, PURPOSE, YES);

        refused("somebody who wrote it", insert(seen.id(), author));
        refused("stays with its edition and item",
                "update judged_item set item = '2' where edition_id = '%s'".formatted(seen.id()));
        refused("judged_item_answer_check",
                "update judged_item set answer = 'MAYBE' where edition_id = '%s'".formatted(seen.id()));
        refused("judged_item_edition_id_fkey", insert(new EditionId(UUID.randomUUID()), reviewer));

        colleagues.as(reviewer, () -> desk.approve(sheets.fill(reviewer, seen)));

        refused("is PUBLISHED and cannot be judged", insert(seen.id(), reviewer));
        refused("is PUBLISHED and cannot be judged",
                "update judged_item set answer = 'NO' where edition_id = '%s'".formatted(seen.id()));
        refused("is PUBLISHED and cannot be judged",
                "delete from judged_item where edition_id = '%s'".formatted(seen.id()));
        refused("never truncated", "truncate judged_item");
    }

    @Test
    void aDraftThatIsDeletedTakesItsAnswersAlong() {
        var seen = submitted();
        judge(reviewer, seen, PURPOSE, YES);
        colleagues.as(reviewer, () -> desk.sendBack(seen, "Begin again"));

        jdbc.sql("delete from edition where id = :id").param("id", seen.id().value()).update();

        assertThat(jdbc.sql("select count(*) from judged_item where edition_id = :id")
            .param("id", seen.id().value())
            .query(Integer.class)
            .single()).isZero();
    }

    private static EditionDraft draft(String words) {
        return new EditionDraft(new Titles("When sex hurts", "Pelvic comfort"), """
                ## What it is
                %s
                ## What you can do
                Rest.
                ## When to get help
                Today.
                """.formatted(words), List.of("STI21"), "");
    }

    private EditionSeen submitted() {
        return colleagues.as(author,
                () -> desk.submit(desk.start(TOPIC, DocumentKind.HANDOUT, Language.ENGLISH, draft("Our own words."))));
    }

    private EditionSeen revised(EditionSeen seen, SignedInPerson by, EditionDraft draft) {
        var judge = colleagues.join(Role.REVIEWER);
        var back = colleagues.as(judge, () -> desk.sendBack(seen, "Say it more kindly"));
        return colleagues.as(by, () -> desk.submit(desk.revise(back, draft)));
    }

    private void judge(SignedInPerson person, EditionSeen seen, Item item, Answer answer) {
        colleagues.as(person, () -> {
            judgements.judge(seen, item, answer);
            return item;
        });
    }

    private List<JudgedAnswer> answers(SignedInPerson person, EditionSeen seen) {
        return colleagues.as(person, () -> judgements.answers(seen.id()));
    }

    private static String insert(EditionId edition, SignedInPerson by) {
        return "insert into judged_item values ('%s', 'PEMAT_P', '2', 0, 'YES', '%s', '%s', now())".formatted(edition,
                "0".repeat(64), by.id());
    }

    private void refused(String reason, String sql) {
        jdbc.sql("savepoint before_refusal").update();
        assertThatExceptionOfType(DataAccessException.class).as(sql)
            .isThrownBy(() -> jdbc.sql(sql).update())
            .withMessageContaining(reason);
        jdbc.sql("rollback to savepoint before_refusal").update();
    }

}
