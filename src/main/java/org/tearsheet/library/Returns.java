package org.tearsheet.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tearsheet.security.PersonId;

/** Keeps why reviewers gave editions back. */
@Component
class Returns {

    private final JdbcClient jdbc;

    Returns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(EditionId edition, PersonId by, Instant now, String reason) {
        jdbc.sql("""
                insert into edition_return (edition_id, reason, returned_by, returned_at)
                values (:edition, :reason, :by, :now)
                """)
            .param("edition", edition.value())
            .param("reason", reason.strip())
            .param("by", by.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    }

    /** All of one edition, the newest first. */
    List<Returned> of(EditionId edition) {
        return jdbc.sql("""
                select p.name, (r.returned_at at time zone 'UTC')::date as returned_on, r.reason
                from edition_return r
                join person p on p.id = r.returned_by
                where r.edition_id = :edition
                order by r.id desc
                """).param("edition", edition.value()).query(Returns::read).list();
    }

    /** Why it is a draft again; empty if it is none, or never was returned. */
    Optional<Returned> standing(EditionId edition) {
        return jdbc.sql("""
                select p.name, (r.returned_at at time zone 'UTC')::date as returned_on, r.reason
                from edition_return r
                join edition e on e.id = r.edition_id and e.state = 'DRAFT'
                join person p on p.id = r.returned_by
                where r.edition_id = :edition
                order by r.id desc
                limit 1
                """).param("edition", edition.value()).query(Returns::read).optional();
    }

    private static Returned read(ResultSet row, int number) throws SQLException {
        return new Returned(row.getString("name"), row.getObject("returned_on", LocalDate.class),
                row.getString("reason"));
    }

}
