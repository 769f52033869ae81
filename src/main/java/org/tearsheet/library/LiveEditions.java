package org.tearsheet.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads the view that decides what is live. */
@Component
class LiveEditions {

    private static final String SELECT = """
            select l.*, coalesce(t.sheet_number, 0) as sheet_number,
                   coalesce(t.take_home, 'FREE') as take_home
            from live_edition l
            left join topic t on t.id = l.topic_id
            """;

    private static final RowMapper<Source> SOURCE = new SimplePropertyRowMapper<>(Source.class);

    private final JdbcClient jdbc;

    LiveEditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LiveEdition> of(Slug slug, DocumentKind kind, Language language) {
        return one(jdbc.sql(SELECT + "where t.slug = :slug and l.kind = :kind and l.language = :language")
            .param("slug", slug.text())
            .param("kind", kind.name())
            .param("language", language.tag()));
    }

    Optional<LiveEdition> of(int sheetNumber, DocumentKind kind, Language language) {
        return one(jdbc.sql(SELECT + """
                where coalesce(t.sheet_number, 0) = :sheet and l.kind = :kind and l.language = :language
                """).param("sheet", sheetNumber).param("kind", kind.name()).param("language", language.tag()));
    }

    Optional<LiveEdition> of(EditionId edition) {
        return one(jdbc.sql(SELECT + "where l.id = :edition").param("edition", edition.value()));
    }

    /** Of these many sheets after this one, by number and language. */
    List<LiveEdition> handouts(int after, int sheets) {
        return list(jdbc.sql(SELECT + """
                where l.kind = 'HANDOUT' and t.sheet_number in (
                    select n.sheet_number
                    from topic n
                    where n.sheet_number > :after
                      and exists (select from live_edition h where h.topic_id = n.id and h.kind = 'HANDOUT')
                    order by n.sheet_number
                    limit :sheets)
                order by t.sheet_number, l.language
                """).param("after", after).param("sheets", sheets));
    }

    /** In each language; what is not free to take home looks like what is not there. */
    List<LiveEdition> freeHandouts(int sheetNumber) {
        return list(jdbc.sql(SELECT + """
                where t.sheet_number = :sheet and t.take_home = 'FREE' and l.kind = 'HANDOUT'
                order by l.language
                """).param("sheet", sheetNumber));
    }

    boolean has(EditionId edition) {
        return jdbc.sql("select exists (select from live_edition where id = :edition)")
            .param("edition", edition.value())
            .query(Boolean.class)
            .single();
    }

    Optional<LiveEdition> checklist(Language language) {
        return one(jdbc.sql(SELECT + "where l.kind = 'CHECKLIST' and l.language = :language")
            .param("language", language.tag()));
    }

    Optional<EditionId> checklistId(Language language) {
        return jdbc.sql("select id from live_edition where kind = 'CHECKLIST' and language = :language")
            .param("language", language.tag())
            .query(UUID.class)
            .optional()
            .map(EditionId::new);
    }

    Optional<LocalDate> checklistApproved(Language language) {
        return jdbc.sql("""
                select e.approved_at
                from live_edition l
                join edition e on e.id = l.id
                where l.kind = 'CHECKLIST' and l.language = :language and e.approved_at is not null
                """)
            .param("language", language.tag())
            .query(OffsetDateTime.class)
            .optional()
            .map(approved -> approved.atZoneSameInstant(ZoneOffset.UTC).toLocalDate());
    }

    List<LiveEdition> of(TopicId topic) {
        return list(jdbc.sql(SELECT + "where l.topic_id = :topic order by l.kind, l.language")
            .param("topic", topic.value()));
    }

    /** What an edition rests on, live or not. */
    List<Source> sources(EditionId edition) {
        return sources(List.of(edition.value())).getOrDefault(edition.value(), List.of());
    }

    private Optional<LiveEdition> one(StatementSpec select) {
        return list(select).stream().findFirst();
    }

    /** With two questions, however many they are. */
    private List<LiveEdition> list(StatementSpec select) {
        var editions = select.query(LiveEditions::withoutSources).list();
        var sources = sources(editions.stream().map(edition -> edition.id().value()).toList());
        return editions.stream()
            .map(edition -> edition.on(sources.getOrDefault(edition.id().value(), List.of())))
            .toList();
    }

    private static LiveEdition withoutSources(ResultSet row, int number) throws SQLException {
        return new LiveEdition(new EditionId(row.getObject("id", UUID.class)),
                DocumentKind.valueOf(row.getString("kind")), Language.of(row.getString("language")).orElseThrow(),
                row.getInt("sheet_number"), TakeHome.valueOf(row.getString("take_home")), row.getInt("number"),
                new Titles(row.getString("title"), row.getString("discreet_title")), row.getString("body"),
                row.getTimestamp("published_at").toLocalDateTime().toLocalDate(),
                row.getDate("review_due").toLocalDate(), row.getBoolean("unreviewed_starter"),
                Optional.ofNullable(row.getTimestamp("behind_since"))
                    .map(since -> since.toLocalDateTime().toLocalDate()),
                List.of());
    }

    private Map<UUID, List<Source>> sources(List<UUID> editions) {
        var sources = new HashMap<UUID, List<Source>>();
        if (!editions.isEmpty()) {
            jdbc.sql("""
                    select e.edition_id, s.key, s.citation, s.year, s.doi, s.bears, s.confirmed
                    from edition_source e
                    join source s on s.key = e.source_key
                    where e.edition_id in (:editions)
                    order by e.edition_id, e.position
                    """).param("editions", editions).query(row -> {
                sources.computeIfAbsent(row.getObject("edition_id", UUID.class), _ -> new ArrayList<>())
                    .add(SOURCE.mapRow(row, row.getRow()));
            });
        }
        return sources;
    }

}
