package org.tearsheet.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tearsheet.security.PersonId;

/** Reads topics of which something is live. */
@Component
class LiveTopics {

    private static final String LIVE = "exists (select from live_edition l where l.topic_id = t.id)";

    private static final String ROWS = """
            select t.slug, t.sheet_number, x.title, x.summary,
                   array(select l.language from live_edition l
                         where l.topic_id = t.id and l.kind = 'HANDOUT' order by l.language) as handouts,
                   exists (select from live_edition l
                           where l.topic_id = t.id and l.unreviewed_starter) as unreviewed_starter
            from topic t
            cross join lateral (select title, summary from topic_text
                                where topic_id = t.id and language in (:language, 'en')
                                order by language = :language desc limit 1) x
            where """ + " " + LIVE + " ";

    private final JdbcClient jdbc;

    private final LiveEditions editions;

    LiveTopics(JdbcClient jdbc, LiveEditions editions) {
        this.jdbc = jdbc;
        this.editions = editions;
    }

    Optional<TopicPage> find(Slug slug) {
        return find("slug", slug.text());
    }

    Optional<TopicPage> find(TopicId id) {
        return find("id", id.value());
    }

    Optional<Slug> slug(int sheetNumber) {
        return jdbc.sql("select slug from topic where sheet_number = :number")
            .param("number", sheetNumber)
            .query(String.class)
            .optional()
            .map(Slug::new);
    }

    private Optional<TopicPage> find(String column, Object value) {
        return jdbc
            .sql("select id, slug, sheet_number, audience, take_home, situation from topic where " + column
                    + " = :value")
            .param("value", value)
            .query((row, _) -> page(new TopicId(row.getObject("id", UUID.class)), new Slug(row.getString("slug")),
                    row.getInt("sheet_number"), Audience.valueOf(row.getString("audience")),
                    TakeHome.valueOf(row.getString("take_home")), Situation.valueOf(row.getString("situation"))))
            .optional()
            .filter(page -> !page.live().isEmpty());
    }

    /** By sheet number, those with this code. */
    List<CodedTopic> coded(CodeSystem system, String code, int limit) {
        return coded(system, "= :code", code, limit);
    }

    /** By sheet number, those with a code that begins as this one does. */
    List<CodedTopic> inFamily(CodeSystem system, String code, int limit) {
        return coded(system, "^@ :code", code, limit);
    }

    private List<CodedTopic> coded(CodeSystem system, String matches, String code, int limit) {
        var found = jdbc.sql("""
                select t.id, array_agg(c.code) as codes
                from topic t
                join topic_code c on c.topic_id = t.id
                where c.system = :system and c.code %s and %s
                group by t.id
                order by t.sheet_number
                limit :limit
                """.formatted(matches, LIVE))
            .param("system", system.label())
            .param("code", code)
            .param("limit", limit)
            .query((row, _) -> Map.entry(new TopicId(row.getObject("id", UUID.class)),
                    Set.of((String[]) row.getArray("codes").getArray())))
            .list();
        return found.stream()
            .flatMap(match -> find(match.getKey()).stream()
                .map(topic -> new CodedTopic(topic,
                        topic.codes()
                            .stream()
                            .filter(own -> own.system() == system && match.getValue().contains(own.code()))
                            .toList())))
            .toList();
    }

    /** Of all of them, by sheet number. */
    List<TopicCode> codes() {
        return jdbc
            .sql("select c.system, c.code, t.sheet_number from topic t join topic_code c on c.topic_id = t.id where "
                    + LIVE + " order by t.sheet_number, c.code")
            .query((row, _) -> new TopicCode(CodeSystem.of(row.getString("system")).orElseThrow(),
                    row.getString("code"), row.getInt("sheet_number")))
            .list();
    }

    /** By sheet number, those after this one. */
    List<TopicRow> after(int sheet, Language reader, int limit) {
        return rows("and t.sheet_number > :after order by t.sheet_number limit :limit", reader).param("after", sheet)
            .param("limit", limit)
            .query(LiveTopics::row)
            .list();
    }

    /** By sheet number, those of a situation after this one. */
    List<TopicRow> after(Situation situation, int sheet, Language reader, int limit) {
        return rows("and t.situation = :situation and t.sheet_number > :after order by t.sheet_number limit :limit",
                reader)
            .param("situation", situation.name())
            .param("after", sheet)
            .param("limit", limit)
            .query(LiveTopics::row)
            .list();
    }

    /** The first of each situation, by sheet number. */
    Map<Situation, List<TopicRow>> situations(Language reader, int each) {
        var found = new EnumMap<Situation, List<TopicRow>>(Situation.class);
        jdbc.sql("select s.situation, r.* from unnest(cast(:situations as text[])) s (situation) cross join lateral ("
                + ROWS + "and t.situation = s.situation order by t.sheet_number limit :each) r order by r.sheet_number")
            .param("situations", Arrays.stream(Situation.values()).map(Situation::name).toArray(String[]::new))
            .param("language", reader.tag())
            .param("each", each)
            .query(row -> {
                found.computeIfAbsent(Situation.valueOf(row.getString("situation")), _ -> new ArrayList<>())
                    .add(row(row, row.getRow()));
            });
        return found;
    }

    /** By sheet number, those that these editions are of. */
    List<TopicRow> of(Collection<EditionId> editions, Language reader) {
        return rows("""
                and t.id in (select d.topic_id from edition e join document d on d.id = e.document_id
                             where e.id = any(:editions)) order by t.sheet_number
                """, reader).param("editions", editions.stream().map(EditionId::value).toArray(UUID[]::new))
            .query(LiveTopics::row)
            .list();
    }

    /** What this person wants in reach, by sheet number. */
    List<TopicRow> favouritesOf(PersonId person, Language reader) {
        return rows("""
                and t.id in (select topic_id from person_favourite where person_id = :person) order by t.sheet_number
                """, reader).param("person", person.value()).query(LiveTopics::row).list();
    }

    /** What the clinic puts in everybody's reach, in its order. */
    List<TopicRow> favouritesOfTheClinic(Language reader) {
        return rows("""
                and t.id in (select topic_id from clinic_favourite)
                order by (select place from clinic_favourite where topic_id = t.id)
                """, reader).query(LiveTopics::row).list();
    }

    /** By sheet number, those with these words in their number or title. */
    List<TopicRow> titled(String words, Language reader, int offset, int limit) {
        return rows("""
                and concat(t.sheet_number, ' · ', x.title) ilike :pattern escape '!'
                order by t.sheet_number offset :offset limit :limit
                """, reader).param("pattern", "%" + words.strip().replaceAll("([!%_])", "!$1") + "%")
            .param("offset", offset)
            .param("limit", limit)
            .query(LiveTopics::row)
            .list();
    }

    Optional<TopicRow> row(Slug slug, Language reader) {
        return rows("and t.slug = :slug", reader).param("slug", slug.text()).query(LiveTopics::row).optional();
    }

    /** Of all of them, by sheet number. */
    List<Slug> slugs() {
        return jdbc.sql("select t.slug from topic t where " + LIVE + " order by t.sheet_number")
            .query((row, _) -> new Slug(row.getString("slug")))
            .list();
    }

    private StatementSpec rows(String which, Language reader) {
        return jdbc.sql(ROWS + which).param("language", reader.tag());
    }

    private static TopicRow row(ResultSet row, int number) throws SQLException {
        return new TopicRow(new Slug(row.getString("slug")), row.getInt("sheet_number"), row.getString("title"),
                row.getString("summary"), Language.all((String[]) row.getArray("handouts").getArray()),
                row.getBoolean("unreviewed_starter"));
    }

    private TopicPage page(TopicId id, Slug slug, int sheetNumber, Audience audience, TakeHome takeHome,
            Situation situation) {
        return new TopicPage(id, slug, sheetNumber, audience, takeHome, situation, texts(id), synonyms(id), codes(id),
                codeNotes(id), editions.of(id));
    }

    private Map<Language, TopicText> texts(TopicId topic) {
        var texts = new HashMap<Language, TopicText>();
        jdbc.sql("select language, title, discreet_title, summary from topic_text where topic_id = :topic")
            .param("topic", topic.value())
            .query(row -> {
                texts.put(Language.of(row.getString("language")).orElseThrow(), new TopicText(
                        new Titles(row.getString("title"), row.getString("discreet_title")), row.getString("summary")));
            });
        return Map.copyOf(texts);
    }

    private List<Synonym> synonyms(TopicId topic) {
        return jdbc.sql("select language, phrase from topic_synonym where topic_id = :topic order by language, phrase")
            .param("topic", topic.value())
            .query((row, _) -> new Synonym(Language.of(row.getString("language")).orElseThrow(),
                    row.getString("phrase")))
            .list();
    }

    private List<ClinicalCode> codes(TopicId topic) {
        return jdbc.sql(
                "select system, code, display, sensitive from topic_code where topic_id = :topic order by system, code")
            .param("topic", topic.value())
            .query((row, _) -> new ClinicalCode(CodeSystem.of(row.getString("system")).orElseThrow(),
                    row.getString("code"), row.getString("display"), row.getBoolean("sensitive")))
            .list();
    }

    private List<CodeNote> codeNotes(TopicId topic) {
        return jdbc.sql("select system, code, language, note from topic_code_note where topic_id = :topic")
            .param("topic", topic.value())
            .query((row, _) -> new CodeNote(CodeSystem.of(row.getString("system")).orElseThrow(), row.getString("code"),
                    Language.of(row.getString("language")).orElseThrow(), row.getString("note")))
            .list();
    }

}
