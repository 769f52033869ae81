package org.tearsheet.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads what is on record of editions that were published once, without their text. */
@Component
class EditionRecords {

    private static final String SELECT = """
            select e.id, e.language, e.number, e.state, e.published_at, e.review_due, e.ended_at,
                   coalesce(t.sheet_number, 0) as sheet_number, d.kind,
                   exists (select from live_edition l where l.id = e.id) as live,
                   encode(sha256(convert_to(e.title || E'\\n' || e.body, 'UTF8')), 'hex') as hash,
                   (select case when b.state = 'SUPERSEDED' then b.id end
                    from edition b
                    where b.document_id = e.document_id and b.language = e.language
                      and b.published_at is not null and b.number < e.number
                    order by b.number desc limit 1) as replaced
            """;

    private static final String ON_RECORD = """
            from edition e
            join document d on d.id = e.document_id
            left join topic t on t.id = d.topic_id
            where e.published_at is not null
            """;

    private static final String WANTED = """
            and d.kind = 'HANDOUT' and (:any or e.id = any(:ids))
            and e.language = any(:languages) and e.state = any(:states)
            """;

    private final JdbcClient jdbc;

    EditionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<EditionRecord> of(int sheetNumber, DocumentKind kind) {
        return jdbc
            .sql(SELECT + ON_RECORD
                    + "and coalesce(t.sheet_number, 0) = :sheet and d.kind = :kind order by e.language, e.number")
            .param("sheet", sheetNumber)
            .param("kind", kind.name())
            .query(EditionRecords::read)
            .list();
    }

    Optional<EditionRecord> of(EditionId edition) {
        return jdbc.sql(SELECT + ON_RECORD + "and e.id = :edition")
            .param("edition", edition.value())
            .query(EditionRecords::read)
            .optional();
    }

    /** Handouts that come after this place. */
    List<EditionRecord> find(RecordQuery wanted, RecordPlace after, int limit) {
        return wanted(SELECT + ON_RECORD + WANTED + """
                and (t.sheet_number, e.language, e.number) > (:sheet, :language, :number)
                order by t.sheet_number, e.language, e.number
                limit :limit
                """, wanted).param("sheet", after.sheetNumber())
            .param("language", after.language())
            .param("number", after.number())
            .param("limit", limit)
            .query(EditionRecords::read)
            .list();
    }

    int count(RecordQuery wanted) {
        return wanted("select count(*) " + ON_RECORD + WANTED, wanted).query(Integer.class).single();
    }

    private StatementSpec wanted(String sql, RecordQuery wanted) {
        return jdbc.sql(sql)
            .param("any", wanted.ids().isEmpty())
            .param("ids", wanted.ids().orElse(Set.of()).stream().map(EditionId::value).toArray(UUID[]::new))
            .param("languages", wanted.languages().stream().map(Language::tag).toArray(String[]::new))
            .param("states", wanted.states().stream().map(EditionState::name).toArray(String[]::new));
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
