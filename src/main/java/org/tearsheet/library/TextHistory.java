package org.tearsheet.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what happened to each edition of a text. */
@Component
class TextHistory {

    /** More than most texts ever have. */
    private static final int PAGE = 20;

    private final JdbcClient jdbc;

    private final Renewals renewals;

    private final Returns returns;

    TextHistory(JdbcClient jdbc, Renewals renewals, Returns returns) {
        this.jdbc = jdbc;
        this.renewals = renewals;
        this.returns = returns;
    }

    /** The newest of them, the newest first. */
    List<PastEdition> of(DocumentId document, Language language) {
        return before(Integer.MAX_VALUE, document, language);
    }

    /** The newest of those with a lower number. */
    List<PastEdition> before(int number, DocumentId document, Language language) {
        return jdbc.sql("""
                select e.id, e.number, e.state, e.origin = 'STARTER' as starter, e.change_note, e.review_due,
                       e.withdrawal_reason, r.name as approved_by, c.credential, c.issuer, c.valid_until,
                       (e.created_at at time zone 'UTC')::date as begun,
                       (e.published_at at time zone 'UTC')::date as published,
                       (e.ended_at at time zone 'UTC')::date as ended,
                       array(select w.name from edition_author a join person w on w.id = a.person_id
                             where a.edition_id = e.id order by w.name) as authors
                from edition e
                left join person r on r.id = e.approved_by
                left join approval_credential c on c.edition_id = e.id
                where e.document_id = :document and e.language = :language and e.number < :number
                order by e.number desc
                limit :page
                """)
            .param("document", document.value())
            .param("language", language.tag())
            .param("number", number)
            .param("page", PAGE)
            .query(this::read)
            .list();
    }

    private PastEdition read(ResultSet row, int number) throws SQLException {
        var id = new EditionId(row.getObject("id", UUID.class));
        return new PastEdition(id, row.getInt("number"), EditionState.valueOf(row.getString("state")),
                row.getBoolean("starter"), List.of((String[]) row.getArray("authors").getArray()),
                row.getString("change_note"), row.getObject("begun", LocalDate.class),
                Optional.ofNullable(row.getString("approved_by")), credential(row), day(row, "published"),
                day(row, "review_due"), day(row, "ended"), Optional.ofNullable(row.getString("withdrawal_reason")),
                renewals.of(id), returns.of(id));
    }

    private static Optional<ApprovedAs> credential(ResultSet row) throws SQLException {
        var valid = day(row, "valid_until");
        var issuer = row.getString("issuer");
        return Optional.ofNullable(row.getString("credential"))
            .map(credential -> new ApprovedAs(credential, issuer, valid));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

}
