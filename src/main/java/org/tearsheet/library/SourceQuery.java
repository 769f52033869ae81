package org.tearsheet.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the list of sources, and what rests on them. */
@Component
class SourceQuery {

    private static final String COLUMNS = "s.key, s.citation, s.year, s.doi, s.bears, s.confirmed";

    private static final String FITS = """
            concat_ws(' ', s.key, s.citation, s.doi) ilike all (:words)""";

    private static final RowMapper<Source> SOURCE = new SimplePropertyRowMapper<>(Source.class);

    private final JdbcClient jdbc;

    SourceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with all these words in their key, citation or DOI, by key. */
    List<Source> find(String words, int offset, int limit) {
        return jdbc
            .sql("select " + COLUMNS + " from source s where " + FITS + " order by s.key offset :offset limit :limit")
            .param("words", patterns(words))
            .param("offset", offset)
            .param("limit", limit)
            .query(SOURCE)
            .list();
    }

    /** The sources of these keys, in this order. */
    List<Source> all(List<String> keys) {
        return jdbc
            .sql("select " + COLUMNS + " from source s where key = any(:keys) order by array_position(:keys, key)")
            .param("keys", keys.toArray(String[]::new))
            .query(SOURCE)
            .list();
    }

    /** Those whose keys come after this one. */
    List<SourceLine> after(String words, Optional<SourceConcern> concern, String key, int limit) {
        return jdbc
            .sql("select " + COLUMNS + """
                    , count(u.edition_id) as editions, count(*) filter (where e.state = 'PUBLISHED') as live
                    from (select * from source s where s.key > :key and\s""" + FITS
                    + concern.map(SourceQuery::condition).orElse("") + """
                             order by s.key limit :limit) s
                            left join edition_source u on u.source_key = s.key
                            left join edition e on e.id = u.edition_id
                            group by\s""" + COLUMNS + " order by s.key")
            .param("words", patterns(words))
            .param("key", key)
            .param("limit", limit)
            .query((row, number) -> new SourceLine(SOURCE.mapRow(row, number), row.getInt("editions"),
                    row.getInt("live")))
            .list();
    }

    Optional<Source> ofDoi(Doi doi, @Nullable String except) {
        return jdbc
            .sql("select " + COLUMNS
                    + " from source s where lower(s.doi) = lower(:doi) and s.key is distinct from :except")
            .param("doi", doi.value())
            .param("except", except)
            .query(SOURCE)
            .optional();
    }

    /** Those whose citations read nearly like this one, the likest first. */
    List<Source> alike(String citation, @Nullable String except, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                 from source s where similarity(s.citation, :citation) > 0.6 and s.key is distinct from :except
                order by similarity(s.citation, :citation) desc, s.key limit :limit
                """).param("citation", citation).param("except", except).param("limit", limit).query(SOURCE).list();
    }

    List<SourceUse> uses(String key) {
        return jdbc.sql("""
                select * from (
                    select distinct on (d.id, e.language) t.slug, coalesce(t.sheet_number, 0) as sheet_number, d.kind,
                           e.language, e.title, e.number, e.state
                    from edition_source u
                    join edition e on e.id = u.edition_id
                    join document d on d.id = e.document_id
                    left join topic t on t.id = d.topic_id
                    where u.source_key = :key
                    order by d.id, e.language, e.state = 'PUBLISHED' desc, e.state in ('DRAFT', 'IN_REVIEW') desc,
                             e.number desc) u
                order by sheet_number, kind, language
                """)
            .param("key", key)
            .query((row, _) -> new SourceUse(new TextKey(Optional.ofNullable(row.getString("slug")).map(Slug::new),
                    DocumentKind.valueOf(row.getString("kind")), Language.of(row.getString("language")).orElseThrow()),
                    row.getInt("sheet_number"), row.getString("title"), row.getInt("number"),
                    EditionState.valueOf(row.getString("state"))))
            .list();
    }

    int editions(String key) {
        return jdbc.sql("select count(*) from edition_source where source_key = :key")
            .param("key", key)
            .query(Integer.class)
            .single();
    }

    private static String condition(SourceConcern concern) {
        return switch (concern) {
            case UNCONFIRMED -> " and not s.confirmed";
            case UNUSED -> " and not exists (select from edition_source u where u.source_key = s.key)";
            case WITHOUT_DOI -> " and s.doi is null";
        };
    }

    private static String[] patterns(String words) {
        return Arrays.stream(words.strip().split("\\s+"))
            .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
            .toArray(String[]::new);
    }

}
