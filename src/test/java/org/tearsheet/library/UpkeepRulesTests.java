package org.tearsheet.library;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tries to cheat on renewals, returns and review dates by plain SQL. */
@HouseTest
class UpkeepRulesTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Colleagues colleagues;

    private UUID document;

    private UUID author;

    private UUID reviewer;

    @BeforeEach
    void aDocumentOfTheClinic() {
        author = colleagues.join(Role.AUTHOR).id().value();
        reviewer = colleagues.join(Role.REVIEWER).id().value();
        document = jdbc.sql("""
                select d.id from document d join topic t on t.id = d.topic_id
                where t.slug = 'pain-with-sex' and d.kind = 'HANDOUT'
                """).query(UUID.class).single();
    }

    @Test
    void aReviewDateMovesByNoHand() {
        refused("moves by an approval or a renewal alone",
                "update edition set review_due = current_date + 700 where id = '%s'".formatted(published()));
        refused("moves by an approval or a renewal alone",
                "update edition set review_due = current_date + 700 where id = '%s'".formatted(starter()));
    }

    @Test
    void theApprovalOfStarterTextMovesItsReviewDate() {
        run("update edition set approved_by = '%s', approved_at = now(), review_due = current_date + 100 where id = '%s'"
            .formatted(reviewer, starter()));
    }

    @Test
    void aRenewalMovesItToItsOwnDayAndOnce() {
        var edition = published();
        run(renewal(edition, reviewer, 365, 500));
        refused("moves by an approval or a renewal alone", due(edition, 501));
        run(due(edition, 500));
        kept();
        refused("moves by an approval or a renewal alone", due(edition, 365));
        run(renewal(edition, reviewer, 500, 600));
        run(due(edition, 600));
        refused("moves by an approval or a renewal alone", due(edition, 500));
    }

    @Test
    void aRenewalThatDoesNotMoveTheDateIsNotKept() {
        run(renewal(published(), reviewer, 365, 500));
        refused("did not move its review date", "set constraints renewal_moves_the_date immediate");
    }

    @Test
    void nobodyRenewsTheirOwnText() {
        refused("cannot be renewed by somebody who wrote it", renewal(published(), author, 365, 500));
    }

    @Test
    void onlyWhatIsPublishedAndApprovedHereIsRenewed() {
        refused("was never approved here", renewal(starter(), reviewer, 365, 500));
        var edition = published();
        run("update edition set state = 'SUPERSEDED', ended_at = now() where id = '%s'".formatted(edition));
        refused("is SUPERSEDED and cannot be renewed", renewal(edition, reviewer, 365, 500));
    }

    @Test
    void aDraftIsNotRenewed() {
        refused("is DRAFT and cannot be renewed", renewal(draft(), reviewer, 365, 500));
    }

    @Test
    void aRenewalSaysTheDayItMovesFromAndLooksAhead() {
        var edition = published();
        refused("is due on another day", renewal(edition, reviewer, 364, 500));
        refused("renewal_looks_ahead", renewal(edition, reviewer, 365, 0));
        refused("renewal_changes_the_date", renewal(edition, reviewer, 365, 365));
    }

    @Test
    void aRenewalHasEvidenceAndKnownSources() {
        var edition = published();
        refused("renewal_has_evidence", renewal(edition, reviewer, 365, 500).replace("'read again'", "'  '"));
        refused("rests on known sources", renewal(edition, reviewer, 365, 500).replace("{STI21}", "{NOWHERE}"));
    }

    @Test
    void renewalsAreNeverChangedNorDeleted() {
        var edition = published();
        run(renewal(edition, reviewer, 365, 500));
        run(due(edition, 500));
        kept();
        refused("never changed or deleted", "update renewal set evidence = 'other'");
        refused("never changed or deleted", "delete from renewal");
        refused("never changed or deleted", "truncate renewal");
    }

    @Test
    void aTextIsReturnedFromReviewBySomebodyElse() {
        var edition = draft();
        refused("is DRAFT and cannot be returned", giveBack(edition, reviewer, "Kinder"));
        run("update edition set state = 'IN_REVIEW', submitted_at = now() where id = '%s'".formatted(edition));
        refused("cannot be returned by somebody who wrote it", giveBack(edition, author, "Kinder"));
        refused("edition_return_has_reason", giveBack(edition, reviewer, "  "));
        run(giveBack(edition, reviewer, "Kinder"));
        refused("never changes", "update edition_return set reason = 'other'");
        refused("never changes", "delete from edition_return");
        refused("never truncated", "truncate edition_return");
    }

    @Test
    void aDraftThatIsDeletedTakesItsReturnsAlong() {
        var edition = draft();
        run("update edition set state = 'IN_REVIEW', submitted_at = now() where id = '%s'".formatted(edition));
        run(giveBack(edition, reviewer, "Kinder"));
        run("update edition set state = 'DRAFT' where id = '%s'".formatted(edition));
        run("delete from edition where id = '%s'".formatted(edition));
        assertThat(jdbc.sql("select count(*) from edition_return").query(Integer.class).single()).isZero();
    }

    @Test
    void whoeverWritesAnEditionTouchesIt() {
        var edition = draft();
        run("update edition set touched_at = now() - interval '40 days' where id = '%s'".formatted(edition));
        run("update edition set version = version + 1, body = 'other' where id = '%s'".formatted(edition));
        assertThat(jdbc.sql("select touched_at = now() from edition where id = :id")
            .param("id", edition)
            .query(Boolean.class)
            .single()).isTrue();
    }

    private UUID starter() {
        return jdbc
            .sql("select id from edition where document_id = :document and language = 'en' and state = 'PUBLISHED'")
            .param("document", document)
            .query(UUID.class)
            .single();
    }

    private UUID draft() {
        var edition = UUID.randomUUID();
        run("""
                insert into edition (id, version, document_id, language, number, state, origin, title, discreet_title,
                                     body, change_note, created_at)
                values ('%s', 0, '%s', 'en', 2, 'DRAFT', 'CLINIC', 'Sleep', 'Rest', 'text', '', now())
                """.formatted(edition, document));
        run("insert into edition_author values ('%s', '%s')".formatted(edition, author));
        return edition;
    }

    /** In place of the starter text, with a review date 365 days from now. */
    private UUID published() {
        var edition = draft();
        run("update edition set state = 'IN_REVIEW', submitted_at = now() where id = '%s'".formatted(edition));
        run("update edition set state = 'SUPERSEDED', ended_at = now() where id = '%s'".formatted(starter()));
        run("""
                update edition set state = 'PUBLISHED', approved_by = '%s', approved_at = now(), published_at = now(),
                                   review_due = current_date + 365
                where id = '%s'
                """.formatted(reviewer, edition));
        return edition;
    }

    private static String renewal(UUID edition, UUID by, int from, int to) {
        return """
                insert into renewal (edition_id, renewed_by, renewed_at, evidence, sources, due_before, due_after)
                values ('%s', '%s', now(), 'read again', '{STI21}', current_date + %d, current_date + %d)
                """.formatted(edition, by, from, to);
    }

    private static String due(UUID edition, int days) {
        return "update edition set review_due = current_date + %d where id = '%s'".formatted(days, edition);
    }

    private static String giveBack(UUID edition, UUID by, String reason) {
        return """
                insert into edition_return (edition_id, reason, returned_by, returned_at)
                values ('%s', '%s', '%s', now())
                """.formatted(edition, reason, by);
    }

    /** As a commit would ask. */
    private void kept() {
        run("set constraints renewal_moves_the_date immediate");
        run("set constraints renewal_moves_the_date deferred");
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    /** Refused by the database; the transaction is kept usable by a savepoint. */
    private void refused(String reason, String sql) {
        jdbc.sql("savepoint before_refusal").update();
        assertThatExceptionOfType(DataAccessException.class).as(sql)
            .isThrownBy(() -> run(sql))
            .withMessageContaining(reason);
        jdbc.sql("rollback to savepoint before_refusal").update();
    }

}
