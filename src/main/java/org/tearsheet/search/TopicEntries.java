package org.tearsheet.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.library.Language;
import org.tearsheet.library.Slug;

/**
 * What topics are found by. No way to look takes more rows than it can rank at once,
 * however many topics there are.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class TopicEntries {

    private static final int MOST_LIKE = 40;

    private static final String LAST = "\uffff";

    private static final String BLANK = " ".repeat(8000);

    private static final String ROW = "select topic_id, field, language, shown, folded, tsvector_to_array(words) as lexemes from search_entry ";

    private final JdbcClient jdbc;

    TopicEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The words with their stems. From here on PostgreSQL plans each statement for what
     * is asked, and by indexes: how many rows a word has differs too much.
     */
    List<Term> terms(Typed typed) {
        var telling = Set.copyOf(typed.telling());
        return jdbc
            .sql("""
                    select word, array_cat(ts_lexize('english_stem', word), ts_lexize('spanish_stem', word)) as stems,
                           exists (select from search_word w where w.word ~>=~ t.word and w.word ~<~ (t.word || :last)) as known,
                           set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true),
                           set_config('jit', 'off', true), set_config('pg_trgm.word_similarity_threshold', '0.3', true)
                    from unnest(:words) with ordinality as t (word, place)
                    order by place
                    """)
            .param("words", typed.words().stream().distinct().toArray(String[]::new))
            .param("last", LAST)
            .query((row, _) -> new Term(row.getString("word"), !telling.contains(row.getString("word")),
                    row.getBoolean("known"), texts(row, "stems").distinct().toList(), List.of()))
            .list();
    }

    /** By a code, by how a name begins, or by names that have each of the words. */
    List<Entry> named(Typed typed, List<Term> terms) {
        return jdbc.sql("""
                (%1$s where field = 'CODE' and folded = any(:codes) limit 60)
                union all (%1$s where field = 'CODE' and folded ~>=~ :code and folded ~<~ (:code || :last) limit 100)
                union all (%1$s where field = 'TITLE' and replace(folded, ' ', '') ~>=~ :squeezed
                           and replace(folded, ' ', '') ~<~ (:squeezed || :last) limit 60)
                union all (%1$s where field = 'SYNONYM' and replace(folded, ' ', '') ~>=~ :squeezed
                           and replace(folded, ' ', '') ~<~ (:squeezed || :last) limit 200)
                union all (%1$s where field = 'TITLE' and words @@ cast(:query as tsquery) limit 60)
                union all (%1$s where field = 'SYNONYM' and words @@ cast(:query as tsquery) limit 300)
                """.formatted(ROW))
            .param("codes", typed.codes().toArray(String[]::new))
            .param("code", typed.code())
            .param("squeezed", typed.squeezed())
            .param("query", all(terms))
            .param("last", LAST)
            .query(TopicEntries::entry)
            .list();
    }

    /** By names that have one of the words at least. */
    List<Entry> partlyNamed(List<Term> terms) {
        return jdbc.sql("""
                select n.* from unnest(:queries) as t (query)
                cross join lateral ((%1$s where field = 'TITLE' and words @@ cast(t.query as tsquery) limit 60)
                    union all (%1$s where field = 'SYNONYM' and words @@ cast(t.query as tsquery) limit 300)) n
                """.formatted(ROW))
            .param("queries", terms.stream().map(Term::query).toArray(String[]::new))
            .query(TopicEntries::entry)
            .list();
    }

    /** By summaries and whole texts that have each of the words. */
    List<Entry> said(List<Term> terms) {
        return jdbc.sql("""
                select topic_id, field, language, shown, '' as folded, cast(null as text[]) as lexemes from search_entry
                where field in ('SUMMARY', 'BODY') and words @@ cast(:query as tsquery) limit 60
                """).param("query", all(terms)).query(TopicEntries::entry).list();
    }

    /** Words of names and summaries that look like it. */
    List<String> alike(String word) {
        return jdbc.sql("""
                select word from (select distinct word from search_word where :word <% word) w
                order by word_similarity(:word, word) + similarity(:word, word) desc, word limit :most
                """).param("word", word).param("most", MOST_LIKE).query(String.class).list();
    }

    /**
     * Those of the topics of which something is live, in the order in which they come.
     */
    List<Hit> live(List<Found> found, Language reader) {
        var rows = jdbc.sql("""
                select t.id, t.slug, t.sheet_number, x.title, x.summary, l.handouts, l.unreviewed_starter
                from unnest(:topics) as f (id)
                join topic t on t.id = f.id
                join lateral (select title, summary from topic_text
                              where topic_id = t.id and language in (:language, 'en')
                              order by language = :language desc limit 1) x on true
                join lateral (select array_agg(language order by language) filter (where kind = 'HANDOUT') as handouts,
                                     bool_or(unreviewed_starter) as unreviewed_starter
                              from live_edition where topic_id = t.id having count(*) > 0) l on true
                """)
            .param("topics", found.stream().map(Found::topic).toArray(UUID[]::new))
            .param("language", reader.tag())
            .query((row, _) -> new Live(row.getObject("id", UUID.class), new Slug(row.getString("slug")),
                    row.getInt("sheet_number"), row.getString("title"), row.getString("summary"),
                    Language.all(texts(row, "handouts").toArray(String[]::new)), row.getBoolean("unreviewed_starter")))
            .stream()
            .collect(Collectors.toMap(Live::id, live -> live));
        return found.stream()
            .flatMap(one -> Stream.ofNullable(rows.get(one.topic())).map(live -> live.as(one)))
            .sorted(Comparator.comparingDouble(Placed::score)
                .reversed()
                .thenComparingInt(one -> one.hit().sheetNumber()))
            .map(Placed::hit)
            .toList();
    }

    /**
     * Writes over what the connection still holds of what was sent and answered: in each
     * direction far more than its two buffers of 8192 bytes.
     */
    void forget() {
        jdbc.sql("select repeat(' ', 512) from generate_series(1, 64) where length(:one) = length(:other)")
            .param("one", BLANK)
            .param("other", BLANK)
            .query(String.class)
            .list();
    }

    private static String all(Collection<Term> terms) {
        return terms.stream().map(Term::query).collect(Collectors.joining(" & "));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(row.getObject("topic_id", UUID.class), Field.valueOf(row.getString("field")),
                row.getString("language"), row.getString("shown"), row.getString("folded"),
                texts(row, "lexemes").collect(Collectors.toSet()));
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? Stream.of() : Stream.of((String[]) array.getArray());
    }

    /** What is shown of a topic that is live. */
    private record Live(UUID id, Slug slug, int sheetNumber, String title, String summary, List<Language> handouts,
            boolean unreviewedStarter) {

        Placed as(Found found) {
            return new Placed(new Hit(slug, sheetNumber, title, summary, found.field(), found.shown(), found.meant(),
                    handouts, unreviewedStarter), found.score());
        }

    }

    private record Placed(Hit hit, double score) {

    }

}
