package org.tearsheet.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tearsheet.security.PersonId;

/** Keeps who read a published text again and let it stand, and on what evidence. */
@Component
class Renewals {

    private final JdbcClient jdbc;

    Renewals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before the edition itself is written: its review date moves by this alone. */
    void add(EditionId edition, PersonId by, Instant now, Evidence evidence, LocalDate dueBefore, LocalDate dueAfter) {
        jdbc.sql("""
                insert into renewal (edition_id, renewed_by, renewed_at, evidence, sources, due_before, due_after)
                values (:edition, :by, :now, :evidence, :sources, :before, :after)
                """)
            .param("edition", edition.value())
            .param("by", by.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("evidence", evidence.text())
            .param("sources", evidence.sources().toArray(String[]::new))
            .param("before", dueBefore)
            .param("after", dueAfter)
            .update();
    }

    /** All of one edition, the newest first. */
    List<Renewal> of(EditionId edition) {
        return jdbc.sql("""
                select p.name, (r.renewed_at at time zone 'UTC')::date as renewed_on, r.evidence, r.sources,
                       r.due_before, r.due_after
                from renewal r
                join person p on p.id = r.renewed_by
                where r.edition_id = :edition
                order by r.id desc
                """).param("edition", edition.value()).query(Renewals::read).list();
    }

    private static Renewal read(ResultSet row, int number) throws SQLException {
        return new Renewal(row.getString("name"), row.getObject("renewed_on", LocalDate.class),
                row.getString("evidence"), List.of((String[]) row.getArray("sources").getArray()),
                row.getObject("due_before", LocalDate.class), row.getObject("due_after", LocalDate.class));
    }

}
