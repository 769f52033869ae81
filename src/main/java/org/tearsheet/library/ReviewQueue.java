package org.tearsheet.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tearsheet.security.PersonId;

/** Reads the editions in review as one reader sees them. */
@Component
class ReviewQueue {

    private static final String SELECT = """
            select e.id, e.language, e.number, e.title, e.change_note, e.submitted_at, d.kind,
                   coalesce(t.sheet_number, 0) as sheet_number,
                   array(select p.name from edition_author a join person p on p.id = a.person_id
                         where a.edition_id = e.id order by p.name) as authors,
                   exists (select from edition_author a
                           where a.edition_id = e.id and a.person_id = :reader) as mine
            from edition e
            join document d on d.id = e.document_id
            left join topic t on t.id = d.topic_id
            where e.state = 'IN_REVIEW'
            """;

    private final JdbcClient jdbc;

    ReviewQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReviewRow> oldest(PersonId reader, int limit) {
        return jdbc.sql(SELECT + "order by e.submitted_at, e.id limit :limit")
            .param("reader", reader.value())
            .param("limit", limit)
            .query(this::read)
            .list();
    }

    List<ReviewRow> after(PersonId reader, Instant submitted, EditionId id, int limit) {
        return jdbc
            .sql(SELECT + "and (e.submitted_at, e.id) > (:submitted, :id) order by e.submitted_at, e.id limit :limit")
            .param("reader", reader.value())
            .param("submitted", submitted.atOffset(ZoneOffset.UTC))
            .param("id", id.value())
            .param("limit", limit)
            .query(this::read)
            .list();
    }

    Optional<ReviewRow> find(PersonId reader, EditionId id) {
        return jdbc.sql(SELECT + "and e.id = :id")
            .param("reader", reader.value())
            .param("id", id.value())
            .query(this::read)
            .optional();
    }

    /** How many editions this reader may decide on. */
    int decidable(PersonId reader) {
        return jdbc.sql("""
                select count(*) from edition e
                where e.state = 'IN_REVIEW'
                  and not exists (select from edition_author a where a.edition_id = e.id and a.person_id = :reader)
                """).param("reader", reader.value()).query(Integer.class).single();
    }

    private ReviewRow read(ResultSet row, int number) throws SQLException {
        return new ReviewRow(new EditionId(row.getObject("id", UUID.class)),
                DocumentKind.valueOf(row.getString("kind")), Language.of(row.getString("language")).orElseThrow(),
                row.getInt("sheet_number"), row.getInt("number"), row.getString("title"), row.getString("change_note"),
                List.of((String[]) row.getArray("authors").getArray()), row.getBoolean("mine"),
                row.getTimestamp("submitted_at").toInstant());
    }

}
