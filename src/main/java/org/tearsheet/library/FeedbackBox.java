package org.tearsheet.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.PersonId;

/** Where feedback is kept, and where its words end. */
@Component
@Transactional
class FeedbackBox {

    /** So long after it was answered, its words are erased. */
    static final int KEPT_DAYS = 90;

    private static final String SELECT = """
            select f.*, p.name, e.title, e.language, e.number, e.state, d.kind, t.sheet_number
            from feedback f
            join edition e on e.id = f.edition_id
            join document d on d.id = e.document_id
            join topic t on t.id = d.topic_id
            left join person p on p.id = f.person_id
            where f.comment is not null
            """;

    private final JdbcClient jdbc;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    FeedbackBox(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    void put(EditionId edition, FeedbackComment comment, Optional<PersonId> from) {
        jdbc.sql("""
                insert into feedback (id, version, edition_id, given_on, person_id, comment)
                values (:id, 0, :edition, :today, :person, :comment)
                """)
            .param("id", UUID.randomUUID())
            .param("edition", edition.value())
            .param("today", today())
            .param("person", from.map(PersonId::value).orElse(null))
            .param("comment", comment.text())
            .update();
    }

    long open() {
        return jdbc.sql("select count(*) from feedback where done_on is null").query(Long.class).single();
    }

    List<FeedbackRow> waiting(int most) {
        return jdbc.sql(SELECT + "and f.done_on is null order by f.given_on, f.id limit :most")
            .param("most", most)
            .query(FeedbackBox::read)
            .list();
    }

    List<FeedbackRow> answered(int most) {
        return jdbc.sql(SELECT + "and f.done_on is not null order by f.done_on desc, f.id limit :most")
            .param("most", most)
            .query(FeedbackBox::read)
            .list();
    }

    void answer(FeedbackSeen seen, Optional<FeedbackComment> note) {
        settle(FeedbackSettled.Act.ANSWERED, seen, jdbc.sql("""
                update feedback set version = version + 1, done_on = :today, note = :note
                where id = :id and version = :version and done_on is null
                """).param("today", today()).param("note", note.map(FeedbackComment::text).orElse(null)));
    }

    void erase(FeedbackSeen seen) {
        settle(FeedbackSettled.Act.ERASED, seen, jdbc.sql("""
                update feedback set version = version + 1, comment = null, note = null, person_id = null,
                       done_on = coalesce(done_on, :today)
                where id = :id and version = :version and comment is not null
                """).param("today", today()));
    }

    /** Erases what was answered long enough ago. */
    void eraseOld() {
        jdbc.sql(
                "select id, version from feedback where comment is not null and done_on <= :day for update skip locked")
            .param("day", today().minusDays(KEPT_DAYS))
            .query(FeedbackSeen.class)
            .list()
            .forEach(this::erase);
    }

    private void settle(FeedbackSettled.Act act, FeedbackSeen seen, JdbcClient.StatementSpec change) {
        if (change.param("id", seen.id()).param("version", seen.version()).update() == 0) {
            throw new OptimisticLockingFailureException("Feedback %s changed while it was open".formatted(seen.id()));
        }
        jdbc.sql("""
                select e.id, e.title, d.kind, e.language, e.number
                from feedback f
                join edition e on e.id = f.edition_id
                join document d on d.id = e.document_id
                where f.id = :id
                """).param("id", seen.id()).query(row -> {
            events.publishEvent(
                    new FeedbackSettled(act, new EditionId(row.getObject("id", UUID.class)), row.getString("title"),
                            DocumentKind.valueOf(row.getString("kind")), language(row), row.getInt("number")));
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static FeedbackRow read(ResultSet row, int place) throws SQLException {
        var note = row.getString("note");
        return new FeedbackRow(new FeedbackSeen(row.getObject("id", UUID.class), row.getLong("version")),
                row.getObject("given_on", LocalDate.class), Optional.ofNullable(row.getString("name")),
                row.getInt("sheet_number"), row.getString("title"), DocumentKind.valueOf(row.getString("kind")),
                language(row), row.getInt("number"), !row.getString("state").equals(EditionState.PUBLISHED.name()),
                row.getString("comment"), Optional.ofNullable(row.getObject("done_on", LocalDate.class)),
                note == null ? "" : note);
    }

    private static Language language(ResultSet row) throws SQLException {
        return Language.of(row.getString("language")).orElseThrow();
    }

}
