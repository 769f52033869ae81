package org.tearsheet.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is on record of editions that were published once, without their text. */
@Component
class EditionRecords {

    private static final String SELECT = """
            select r.*
            from (
                select e.id, e.document_id, e.language, e.number, e.state, e.published_at, e.review_due, e.ended_at,
                       coalesce(t.sheet_number, 0) as sheet_number, d.kind,
                       exists (select from live_edition l where l.id = e.id) as live,
                       encode(sha256(convert_to(e.title || E'\\n' || e.body, 'UTF8')), 'hex') as hash,
                       case when lag(e.state) over earlier = 'SUPERSEDED' then lag(e.id) over earlier end as replaced
                from edition e
                join document d on d.id = e.document_id
                left join topic t on t.id = d.topic_id
                where e.published_at is not null and %s
                window earlier as (partition by e.document_id, e.language order by e.number)) r
            """;

    private final JdbcClient jdbc;

    EditionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<EditionRecord> of(int sheetNumber, DocumentKind kind) {
        return jdbc
            .sql(SELECT.formatted("coalesce(t.sheet_number, 0) = :sheet and d.kind = :kind")
                    + "order by r.language, r.number")
            .param("sheet", sheetNumber)
            .param("kind", kind.name())
            .query(EditionRecords::read)
            .list();
    }

    Optional<EditionRecord> of(EditionId edition) {
        return jdbc
            .sql(SELECT.formatted("e.document_id = (select document_id from edition where id = :edition)")
                    + "where r.id = :edition")
            .param("edition", edition.value())
            .query(EditionRecords::read)
            .optional();
    }

    private static EditionRecord read(ResultSet row, int number) throws SQLException {
        return new EditionRecord(new EditionId(row.getObject("id", UUID.class)), row.getInt("sheet_number"),
                DocumentKind.valueOf(row.getString("kind")), Language.of(row.getString("language")).orElseThrow(),
                row.getInt("number"), EditionState.valueOf(row.getString("state")), row.getBoolean("live"),
                row.getString("hash"), row.getTimestamp("published_at").toLocalDateTime().toLocalDate(),
                row.getDate("review_due").toLocalDate(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(ended -> ended.toLocalDateTime().toLocalDate()),
                Optional.ofNullable(row.getObject("replaced", UUID.class)).map(EditionId::new));
    }

}
