package org.tearsheet.library;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.PassingTime;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tries to break each rule of the library by plain SQL. */
@HouseTest
class DatabaseRulesTests {

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
        var topic = UUID.randomUUID();
        document = UUID.randomUUID();
        run("insert into topic values ('%s', 0, 'rules-%s', 99999, 'PATIENT', 'CLINIC', 'FREE')".formatted(topic,
                topic));
        run("insert into document values ('%s', 0, '%s', 'HANDOUT', 12, 30)".formatted(document, topic));
    }

    @Test
    void anEditionBeginsAsADraft() {
        for (var state : EditionState.values()) {
            if (state != EditionState.DRAFT) {
                refused("an edition begins as a draft", insert(UUID.randomUUID(), 1, state.name()));
            }
        }
        draft(1);
    }

    @Test
    void onlyOneEditionIsOpen() {
        draft(1);
        refused("edition_one_open_idx", insert(UUID.randomUUID(), 2, "DRAFT"));
    }

    @Test
    void onlyOneEditionIsLive() {
        published(1);
        var second = inReview(2);
        refused("edition_one_live_idx", publish(second, reviewer));
    }

    @Test
    void aDraftCannotSkipReview() {
        refused("cannot go from DRAFT to PUBLISHED", publish(draft(1), reviewer));
    }

    @Test
    void nothingIsPublishedWithoutAnApproval() {
        var edition = inReview(1);
        refused("edition_published_is_approved", """
                update edition set state = 'PUBLISHED', published_at = now(), review_due = current_date where id = '%s'
                """.formatted(edition));
    }

    @Test
    void nobodyApprovesTheirOwnText() {
        var edition = inReview(1);
        refused("cannot be approved by somebody who wrote it", publish(edition, author));
    }

    @Test
    void nobodyBecomesAnAuthorAfterwardsNorStopsBeingOne() {
        var edition = inReview(1);
        refused("authors and sources no longer change",
                "insert into edition_author values ('%s', '%s')".formatted(edition, reviewer));
        refused("authors and sources no longer change",
                "delete from edition_author where edition_id = '%s'".formatted(edition));
        refused("authors and sources never move to another edition",
                "update edition_author set edition_id = '%s'".formatted(UUID.randomUUID()));
    }

    @Test
    void nobodyIsTakenOffADraftTheyWroteButWithTheDraft() {
        var edition = draft(1);
        run("set constraints edition_author_stays immediate");
        refused("stays on record",
                "update edition_author set person_id = '%s' where edition_id = '%s'".formatted(reviewer, edition));
        refused("stays on record", "delete from edition_author where edition_id = '%s'".formatted(edition));

        run("delete from edition where id = '%s'".formatted(edition));

        assertThat(jdbc.sql("select count(*) from edition_author where edition_id = '%s'".formatted(edition))
            .query(Integer.class)
            .single()).isZero();
    }

    @Test
    void textWithoutAnAuthorOnRecordIsNotPublished() {
        var edition = UUID.randomUUID();
        run(insert(edition, 1, "DRAFT"));
        run("update edition set state = 'IN_REVIEW', submitted_at = now() where id = '%s'".formatted(edition));
        refused("has no author on record", publish(edition, reviewer));
    }

    @Test
    void publishedContentNeverChanges() {
        var edition = published(1);
        for (var column : new String[] { "title", "discreet_title", "body", "change_note" }) {
            refused("its content no longer changes",
                    "update edition set %s = 'other' where id = '%s'".formatted(column, edition));
        }
        refused("keeps its document, language, number and origin",
                "update edition set number = 7 where id = '%s'".formatted(edition));
        refused("keeps its publication and approval",
                "update edition set published_at = now() - interval '1 day' where id = '%s'".formatted(edition));
        refused("authors and sources no longer change",
                "insert into edition_source select '%s', 9, key from source limit 1".formatted(edition));
    }

    @Test
    void publishedEditionsAreNeverDeleted() {
        var edition = published(1);
        refused("is never deleted", "delete from edition where id = '%s'".formatted(edition));
        run("set constraints edition_begins_live, edition_moves_live_state immediate");
        refused("never truncated", "truncate edition cascade");
    }

    @Test
    void whatIsWithdrawnStaysWithdrawn() {
        var edition = published(1);
        refused("edition_withdrawal_has_reason",
                "update edition set state = 'WITHDRAWN', ended_at = now() where id = '%s'".formatted(edition));
        run("update edition set state = 'WITHDRAWN', ended_at = now(), withdrawal_reason = 'wrong' where id = '%s'"
            .formatted(edition));
        refused("no longer changes", "update edition set state = 'PUBLISHED' where id = '%s'".formatted(edition));
    }

    @Test
    void onlyPublishedEditionsWithinTheirGraceTimeAreLive() {
        var edition = published(1);
        assertThat(isLive(edition)).isTrue();
        PassingTime.due(jdbc, -30, "id = '%s'".formatted(edition));
        assertThat(isLive(edition)).isTrue();
        PassingTime.due(jdbc, -31, "id = '%s'".formatted(edition));
        assertThat(isLive(edition)).isFalse();
        assertThat(isLive(inReview(2))).isFalse();
    }

    @Test
    void theAuditTrailIsAppendOnly() {
        assertThat(jdbc.sql("select count(*) from audit_entry").query(Integer.class).single()).isPositive();
        refused("append-only", "update audit_entry set actor_name = 'nobody'");
        refused("append-only", "delete from audit_entry");
        refused("append-only", "truncate audit_entry");
    }

    private UUID draft(int number) {
        var edition = UUID.randomUUID();
        run(insert(edition, number, "DRAFT"));
        run("insert into edition_author values ('%s', '%s')".formatted(edition, author));
        return edition;
    }

    private UUID inReview(int number) {
        var edition = draft(number);
        run("update edition set state = 'IN_REVIEW', submitted_at = now() where id = '%s'".formatted(edition));
        return edition;
    }

    private UUID published(int number) {
        var edition = inReview(number);
        run(publish(edition, reviewer));
        return edition;
    }

    private String insert(UUID edition, int number, String state) {
        return """
                insert into edition (id, version, document_id, language, number, state, origin, title, discreet_title,
                                     body, change_note, created_at)
                values ('%s', 0, '%s', 'en', %d, '%s', 'CLINIC', 'Sleep', 'Rest', 'text', '', now())
                """.formatted(edition, document, number, state);
    }

    private static String publish(UUID edition, UUID by) {
        return """
                update edition set state = 'PUBLISHED', approved_by = '%s', approved_at = now(), published_at = now(),
                                   review_due = current_date + 365
                where id = '%s'
                """.formatted(by, edition);
    }

    private boolean isLive(UUID edition) {
        return jdbc.sql("select exists (select from live_edition where id = :id)")
            .param("id", edition)
            .query(Boolean.class)
            .single();
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
