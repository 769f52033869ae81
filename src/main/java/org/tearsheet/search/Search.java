package org.tearsheet.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.library.Language;
import org.tearsheet.library.Slug;
import org.tearsheet.security.ApiScope.Authority;
import org.tearsheet.security.Roles;

/**
 * Finds topics of which something is live. What was typed is neither stored nor logged.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "') or hasAuthority('" + Authority.INFOBUTTON + "')")
public class Search {

    private static final int MOST = 20;

    private static final Duration[] GOALS = { Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(1) };

    /** Of 1; below the usual 0.6, so that two wrong letters in a word are forgiven. */
    private static final String LIKENESS = "0.5";

    private final JdbcClient jdbc;

    /** How long each took, and nothing of what was looked for. */
    private final Timer times;

    Search(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.times = Timer.builder("tearsheet.searches")
            .description("Searches, and how long they took")
            .serviceLevelObjectives(GOALS)
            .register(meters);
    }

    /**
     * The topics that fit what was typed, the best first; titles in the reader's language
     * where there are any.
     */
    public List<Hit> find(String text, Language reader) {
        var typed = Typed.of(text);
        return typed.isEmpty() ? List.of() : times.record(() -> find(typed, reader));
    }

    private List<Hit> find(Typed typed, Language reader) {
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', :likeness, true)")
            .param("likeness", LIKENESS)
            .query(String.class)
            .single();
        return jdbc.sql("""
                with typed as (
                    select string_agg('(' || cast(to_tsquery('simple', word) || to_tsquery('english', word)
                                                  || to_tsquery('spanish', word) as text) || ')', ' & ') as query
                    from unnest(:words) as word
                ), found as (
                    select topic_id, field, shown, language, case when folded = :code then 100 else 60 end as score
                    from search_entry
                    where field = 'CODE' and folded like :code || '%'
                    union all
                    select topic_id, field, shown, language,
                           case field when 'TITLE' then 12 when 'SYNONYM' then 10 when 'SUMMARY' then 4 else 2 end
                           + case when folded = :folded then 8 when folded like :folded || '%' then 4 else 0 end
                    from search_entry
                    where field <> 'CODE' and (field in ('TITLE', 'SYNONYM') or :long)
                      and words @@ (select cast(query as tsquery) from typed)
                    union all
                    select topic_id, field, shown, language,
                           case field when 'TITLE' then 7 else 6 end * word_similarity(:folded, folded)
                    from search_entry
                    where field in ('TITLE', 'SYNONYM') and :long and :folded <% folded
                ), best as (
                    select distinct on (topic_id) topic_id, field, shown,
                           score + case when language = :language then 0.5 else 0 end as score
                    from found
                    order by topic_id, score + case when language = :language then 0.5 else 0 end desc, field, shown
                )
                select t.slug, t.sheet_number, b.field, b.shown, b.score, x.title, x.summary,
                       array(select l.language from live_edition l
                             where l.topic_id = t.id and l.kind = 'HANDOUT' order by l.language) as handouts,
                       exists (select from live_edition l
                               where l.topic_id = t.id and l.unreviewed_starter) as unreviewed_starter
                from best b
                join topic t on t.id = b.topic_id
                join lateral (select title, summary from topic_text
                              where topic_id = t.id and language in (:language, 'en')
                              order by language = :language desc limit 1) x on true
                where exists (select from live_edition l where l.topic_id = t.id)
                order by b.score desc, t.sheet_number
                limit :most
                """)
            .param("code", typed.code())
            .param("folded", typed.folded())
            .param("long", typed.hasALongWord())
            .param("words", typed.queries())
            .param("language", reader.tag())
            .param("most", MOST)
            .query(Search::hit)
            .list();
    }

    private static Hit hit(ResultSet row, int number) throws SQLException {
        return new Hit(new Slug(row.getString("slug")), row.getInt("sheet_number"), row.getString("title"),
                row.getString("summary"), Field.valueOf(row.getString("field")), row.getString("shown"),
                Language.all((String[]) row.getArray("handouts").getArray()), row.getBoolean("unreviewed_starter"));
    }

}
