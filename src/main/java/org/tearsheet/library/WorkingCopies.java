package org.tearsheet.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tearsheet.security.PersonId;

/** What people were writing when their browser, their line or a node was lost. */
@Component
class WorkingCopies {

    private final JdbcClient jdbc;

    WorkingCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<WorkingCopy> find(EditionId edition, PersonId person) {
        return jdbc.sql("""
                select title, discreet_title, body, change_note, sources, based_on, kept_at
                from working_copy
                where edition_id = :edition and person_id = :person
                """)
            .param("edition", edition.value())
            .param("person", person.value())
            .query(WorkingCopies::read)
            .optional();
    }

    /** Keeps it, unless the edition is no draft any more. */
    boolean keep(EditionSeen seen, PersonId person, DraftText text, Instant now) {
        return jdbc.sql("""
                insert into working_copy (edition_id, person_id, based_on, title, discreet_title, body, change_note,
                                          sources, kept_at)
                select id, :person, :version, :title, :discreet, :body, :note, :sources, :now
                from edition
                where id = :edition and state = 'DRAFT'
                on conflict (edition_id, person_id) do update
                set based_on = excluded.based_on, title = excluded.title, discreet_title = excluded.discreet_title,
                    body = excluded.body, change_note = excluded.change_note, sources = excluded.sources,
                    kept_at = excluded.kept_at
                """)
            .param("edition", seen.id().value())
            .param("person", person.value())
            .param("version", seen.version())
            .param("title", text.title())
            .param("discreet", text.discreetTitle())
            .param("body", text.body())
            .param("note", text.changeNote())
            .param("sources", text.sources().toArray(String[]::new))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update() > 0;
    }

    void drop(EditionId edition, PersonId person) {
        jdbc.sql("delete from working_copy where edition_id = :edition and person_id = :person")
            .param("edition", edition.value())
            .param("person", person.value())
            .update();
    }

    /** Nobody can save words in a text that is published. */
    void dropAll(EditionId edition) {
        jdbc.sql("delete from working_copy where edition_id = :edition").param("edition", edition.value()).update();
    }

    /** The names of others with unsaved words in the same edition since then. */
    List<String> others(EditionId edition, PersonId person, Instant since) {
        return jdbc.sql("""
                select p.name
                from working_copy w
                join person p on p.id = w.person_id
                where w.edition_id = :edition and w.person_id <> :person and w.kept_at >= :since
                order by p.name
                """)
            .param("edition", edition.value())
            .param("person", person.value())
            .param("since", since.atOffset(ZoneOffset.UTC))
            .query(String.class)
            .list();
    }

    private static WorkingCopy read(ResultSet row, int number) throws SQLException {
        return new WorkingCopy(
                new DraftText(row.getString("title"), row.getString("discreet_title"), row.getString("body"),
                        List.of((String[]) row.getArray("sources").getArray()), row.getString("change_note")),
                row.getLong("based_on"), row.getTimestamp("kept_at").toInstant());
    }

}
