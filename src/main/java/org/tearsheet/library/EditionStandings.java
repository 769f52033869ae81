package org.tearsheet.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells how paper that is out there stands today. It says nothing of the subject, so that
 * anybody who holds the paper may know.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class EditionStandings {

    private final JdbcClient jdbc;

    EditionStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a handout or talking points stand; empty if they were never published. */
    public Optional<EditionStanding> of(EditionId edition) {
        return jdbc.sql("""
                select d.topic_id, e.language, e.number, e.published_at, e.review_due,
                       case when e.state <> 'PUBLISHED' then e.state
                            when l.id is not null and current_date <= e.review_due then 'CURRENT'
                            when l.id is not null then 'REVIEW_DUE'
                            when t.source_withdrawn then 'WITHDRAWN'
                            when current_date > e.review_due + d.grace_days then 'OVERDUE'
                            when e.language = 'es' and not c.spanish_offered then 'NOT_OFFERED'
                            else 'BEHIND' end as verdict,
                       coalesce(e.ended_at, case when t.source_withdrawn then o.ended_at end, t.behind_since) as since,
                       exists (select from live_edition n
                               where n.topic_id = d.topic_id and n.kind = d.kind and n.language = e.language
                                 and n.id <> e.id) as replaced
                from edition e
                join document d on d.id = e.document_id
                cross join clinic_profile c
                left join live_edition l on l.id = e.id
                left join translation_state t on t.edition_id = e.id
                left join edition s on s.id = t.source_edition_id
                left join lateral (
                    select min(w.ended_at) as ended_at
                    from edition w
                    where w.document_id = e.document_id and w.language = 'en' and w.state = 'WITHDRAWN'
                      and w.number >= coalesce(s.number, 0)) o on true
                where e.id = :edition and e.published_at is not null and d.topic_id is not null
                """).param("edition", edition.value()).query((row, _) -> read(row)).optional();
    }

    private static EditionStanding read(ResultSet row) throws SQLException {
        var since = day(row, "since");
        return new EditionStanding(new TopicId(row.getObject("topic_id", UUID.class)),
                Language.of(row.getString("language")).orElseThrow(), row.getInt("number"),
                row.getTimestamp("published_at").toLocalDateTime().toLocalDate(),
                row.getObject("review_due", LocalDate.class), EditionStanding.Verdict.valueOf(row.getString("verdict")),
                Optional.ofNullable(since), row.getBoolean("replaced"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toLocalDateTime().toLocalDate();
    }

}
