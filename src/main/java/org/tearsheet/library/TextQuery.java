package org.tearsheet.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tearsheet.security.PersonId;

/**
 * Reads where each document stands in each language, as one reader sees it: what is
 * published (p), and what somebody works on (o).
 */
@Component
class TextQuery {

    private static final String EDITIONS = """
            left join topic t on t.id = d.topic_id
            left join edition p on p.document_id = d.id and p.language = l.language and p.state = 'PUBLISHED'
            left join edition o on o.document_id = d.id and o.language = l.language
                and o.state in ('DRAFT', 'IN_REVIEW')
            """;

    private static final String LANGUAGES = " cross join (values ('en'), ('es')) l (language)\n" + EDITIONS;

    private static final String PLACES = "from document d" + LANGUAGES;

    /** Also where nobody has begun a document that a topic may have. */
    private static final String ALL_PLACES = """
            from (select id, topic_id, kind, grace_days from document
                  union all
                  select null, t.id, k.kind, 0 from topic t cross join (values ('HANDOUT'), ('TALKING_POINTS')) k (kind)
                  where not exists (select from document b where b.topic_id = t.id and b.kind = k.kind)) d"""
            + LANGUAGES;

    private static final String TITLES = """
            left join lateral (
                select c.title, c.language
                from (select x.title, x.language from topic_text x where x.topic_id = d.topic_id
                      union all
                      select e.title, e.language from edition e where e.document_id = d.id and d.topic_id is null) c
                where p.id is null and o.id is null
                order by c.language = l.language desc limit 1) n on true
            """;

    private static final String BEHIND = """
            l.language <> 'en' and exists (select from translation_state b
                                           where b.edition_id = p.id and b.behind_since is not null)""";

    private static final String MISSING = """
            p.id is null and exists (select from edition s where s.document_id = d.id and s.state = 'PUBLISHED')""";

    private static final String SELECT = """
            select d.kind, l.language, t.slug, coalesce(t.sheet_number, 0) as sheet_number,
                   coalesce(p.title, o.title, n.title, '') as title,
                   case when p.id is null and o.id is null then n.language else l.language end as titled,
                   p.id as live_id, p.number as live_number, p.version as live_version,
                   (p.published_at at time zone 'UTC')::date as published, p.review_due,
                   p.review_due - current_date as days_left, d.grace_days,
                   exists (select from live_edition v where v.id = p.id) as printed,
                   p.origin = 'STARTER' and p.approved_by is null as unreviewed_starter,
                   exists (select from edition_author a where a.edition_id = p.id and a.person_id = :reader) as live_mine,
                   o.id as open_id, o.number as open_number, o.state as open_state,
                   array(select w.name from edition_author a join person w on w.id = a.person_id
                         where a.edition_id = o.id order by w.name) as authors,
                   exists (select from edition_author a where a.edition_id = o.id and a.person_id = :reader) as open_mine,
                   case o.state when 'DRAFT' then o.created_at else o.submitted_at end as since, o.touched_at as touched,
                   o.state = 'DRAFT' and o.touched_at < now() - interval '30 days' as idle,
                   ("""
            + MISSING + ") as missing, (" + BEHIND + ") as behind\n";

    private final JdbcClient jdbc;

    private final Returns returns;

    TextQuery(JdbcClient jdbc, Returns returns) {
        this.jdbc = jdbc;
        this.returns = returns;
    }

    List<TextRow> first(PersonId reader, TextFilter filter, int limit) {
        return asked(reader, filter, where(filter), limit).query(this::read).list();
    }

    /** Those that stand after this one in the same order. */
    List<TextRow> after(PersonId reader, TextFilter filter, TextRow last, int limit) {
        var sort = TextSort.of(filter);
        return asked(reader, filter, where(filter) + " and (" + sort.columns() + ") > (" + sort.parameters(last) + ")",
                limit)
            .params(sort.values(last))
            .query(this::read)
            .list();
    }

    Optional<TextRow> find(PersonId reader, TextKey key) {
        return jdbc
            .sql(SELECT + ALL_PLACES + TITLES + "where d.kind = :kind and l.language = :language and "
                    + (key.topic().isPresent() ? "t.slug = :slug" : "d.topic_id is null"))
            .param("reader", reader.value())
            .param("kind", key.kind().name())
            .param("language", key.language().tag())
            .param("slug", key.topic().map(Slug::text).orElse(""))
            .query(this::read)
            .optional();
    }

    /** All texts that a topic may have, by kind. */
    List<TextRow> of(PersonId reader, Slug topic) {
        return jdbc.sql(SELECT + ALL_PLACES + TITLES + "where t.slug = :slug order by d.kind, l.language")
            .param("reader", reader.value())
            .param("slug", topic.text())
            .query(this::read)
            .list();
    }

    /** Of all these concerns at once, so that the places are looked at once. */
    Map<Concern, Integer> count(PersonId reader, List<Concern> concerns) {
        var columns = concerns.stream()
            .map(concern -> "count(*) filter (where " + condition(concern) + ") as " + concern)
            .collect(Collectors.joining(", "));
        return jdbc.sql("select " + columns + " " + PLACES)
            .param("reader", reader.value())
            .query((row, _) -> counts(row, concerns))
            .single();
    }

    private static Map<Concern, Integer> counts(ResultSet row, List<Concern> concerns) throws SQLException {
        var counts = new EnumMap<Concern, Integer>(Concern.class);
        for (var concern : concerns) {
            counts.put(concern, row.getInt(concern.name()));
        }
        return counts;
    }

    /** Those past, then twelve months beginning with this one. */
    List<DueMonth> dueByMonth() {
        return jdbc.sql("""
                select null::date as month, count(*) as texts from edition
                where state = 'PUBLISHED' and review_due < current_date
                union all
                select m.month, (select count(*) from edition e
                                 where e.state = 'PUBLISHED' and e.review_due >= greatest(m.month, current_date)
                                   and e.review_due < m.month + interval '1 month')
                from (select cast(g as date) as month
                      from generate_series(date_trunc('month', current_date::timestamp),
                                           date_trunc('month', current_date::timestamp) + interval '11 months',
                                           interval '1 month') g) m
                order by month nulls first
                """)
            .query((row, _) -> new DueMonth(
                    Optional.ofNullable(row.getObject("month", LocalDate.class)).map(YearMonth::from),
                    row.getInt("texts")))
            .list();
    }

    /** Finds the places of one page, and only then all about them. */
    private StatementSpec asked(PersonId reader, TextFilter filter, String where, int limit) {
        var order = " order by " + TextSort.of(filter).columns();
        var places = filter.concern().isPresent() ? PLACES : ALL_PLACES;
        var found = places + (filter.patterns().isEmpty() ? "" : TITLES) + where + order;
        return jdbc
            .sql(SELECT + "from (select d.id, d.topic_id, d.kind, d.grace_days, l.language\n" + found
                    + " limit :limit) d cross join lateral (select d.language) l\n" + EDITIONS + TITLES + order)
            .param("reader", reader.value())
            .param("kind", filter.kind().map(DocumentKind::name).orElse(null))
            .param("language", filter.language().map(Language::tag).orElse(null))
            .param("words", filter.patterns().toArray(String[]::new))
            .param("limit", limit);
    }

    private static String where(TextFilter filter) {
        return Stream
            .of(filter.concern().map(TextQuery::condition), filter.kind().map(_ -> "d.kind = :kind"),
                    filter.language().map(_ -> "l.language = :language"),
                    Optional.of("coalesce(p.title, o.title, n.title, '') ilike all (:words)")
                        .filter(_ -> !filter.patterns().isEmpty()))
            .flatMap(Optional::stream)
            .reduce("where true", (conditions, next) -> conditions + " and " + next);
    }

    /** A date that is compared as it is, not reckoned with, is found by its index. */
    private static String condition(Concern concern) {
        return switch (concern) {
            case OVERDUE -> "p.review_due < current_date";
            case IN_GRACE -> "p.review_due < current_date and p.review_due + d.grace_days >= current_date";
            case NOT_PRINTED -> "p.id is not null and not exists (select from live_edition v where v.id = p.id)";
            case DUE_30 -> "p.review_due between current_date and current_date + 30";
            case DUE_90 -> "p.review_due between current_date and current_date + 90";
            case DUE_180 -> "p.review_due between current_date and current_date + 180";
            case OPEN -> "o.id is not null";
            case MINE -> """
                    o.state = 'DRAFT' and exists (select from edition_author a
                                                  where a.edition_id = o.id and a.person_id = :reader)""";
            case IDLE -> "o.state = 'DRAFT' and o.touched_at < now() - interval '30 days'";
            case MISSING -> MISSING;
            case BEHIND -> BEHIND;
            case STARTER -> "p.origin = 'STARTER' and p.approved_by is null";
        };
    }

    private TextRow read(ResultSet row, int number) throws SQLException {
        var kind = DocumentKind.valueOf(row.getString("kind"));
        var language = language(row.getString("language"));
        return new TextRow(new TextKey(Optional.ofNullable(row.getString("slug")).map(Slug::new), kind, language),
                row.getInt("sheet_number"), row.getString("title"), language(row.getString("titled")), live(row),
                open(row), row.getBoolean("missing"), row.getBoolean("behind"));
    }

    private static Language language(@Nullable String tag) {
        return Language.of(Objects.requireNonNullElse(tag, "en")).orElseThrow();
    }

    private static Optional<LiveText> live(ResultSet row) throws SQLException {
        var id = row.getObject("live_id", UUID.class);
        if (id == null) {
            return Optional.empty();
        }
        return Optional.of(new LiveText(
                new EditionSeen(new EditionId(id), row.getInt("live_number"), EditionState.PUBLISHED,
                        row.getLong("live_version")),
                row.getObject("published", LocalDate.class), row.getObject("review_due", LocalDate.class),
                row.getInt("days_left"), row.getInt("grace_days"), row.getBoolean("printed"),
                row.getBoolean("unreviewed_starter"), row.getBoolean("live_mine")));
    }

    private Optional<OpenText> open(ResultSet row) throws SQLException {
        var id = row.getObject("open_id", UUID.class);
        if (id == null) {
            return Optional.empty();
        }
        var edition = new EditionId(id);
        return Optional
            .of(new OpenText(edition, row.getInt("open_number"), EditionState.valueOf(row.getString("open_state")),
                    List.of((String[]) row.getArray("authors").getArray()), row.getBoolean("open_mine"),
                    row.getTimestamp("since").toInstant(), row.getTimestamp("touched").toInstant(),
                    row.getBoolean("idle"), returns.standing(edition)));
    }

}
