package org.tearsheet.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the list of all topics, and what they have in common. */
@Component
class TopicQuery {

    private static final String FITS = """
            and t.id in (select topic_id from topic_text
                         where folded(title) like folded(%1$s) or folded(discreet_title) like folded(%1$s)
                         union all select topic_id from topic_synonym where folded(phrase) like folded(%1$s)
                         union all select topic_id from topic_code where code like upper(%2$s)
                         union all select id from topic where cast(sheet_number as text) = %3$s)""";

    private final JdbcClient jdbc;

    TopicQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with a higher sheet number than this, by number. */
    List<TopicLine> after(String words, Language reader, int sheetNumber, int limit) {
        var typed = Arrays.stream(words.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        var fits = new StringBuilder();
        for (int i = 0; i < typed.size(); i++) {
            fits.append(FITS.formatted(":has" + i, ":begins" + i, ":is" + i));
        }
        var query = jdbc
            .sql("""
                    select t.slug, t.sheet_number, n.title, n.language, n.discreet_title,
                           array(select language from topic_text where topic_id = t.id order by language) as languages,
                           exists (select from live_edition l where l.topic_id = t.id) as live, t.origin = 'STARTER' as starter
                    from (select t.id, t.slug, t.sheet_number, t.origin from topic t where t.sheet_number > :after
                    """
                    + fits
                    + """
                             order by t.sheet_number limit :limit) t
                            cross join lateral (select title, language, discreet_title from topic_text where topic_id = t.id
                                                order by language = :language desc, language = 'en' desc limit 1) n
                            order by t.sheet_number
                            """)
            .param("after", sheetNumber)
            .param("limit", limit)
            .param("language", reader.tag());
        for (int i = 0; i < typed.size(); i++) {
            var word = typed.get(i).replaceAll("([\\\\%_])", "\\\\$1");
            query = query.param("has" + i, "%" + word + "%")
                .param("begins" + i, word + "%")
                .param("is" + i, typed.get(i).replaceFirst("^#", ""));
        }
        return query.query(TopicQuery::line).list();
    }

    int nextSheetNumber() {
        return jdbc.sql("select coalesce(max(sheet_number), 0) + 1 from topic").query(Integer.class).single();
    }

    boolean isPrinted(TopicId topic) {
        return jdbc.sql("""
                select exists (select from edition e join document d on d.id = e.document_id
                               where d.topic_id = :topic and e.published_at is not null)
                """).param("topic", topic.value()).query(Boolean.class).single();
    }

    /** The title of another topic that has this sheet number. */
    Optional<String> holder(int sheetNumber, Slug except) {
        return jdbc.sql("""
                select x.title from topic t join topic_text x on x.topic_id = t.id and x.language = 'en'
                where t.sheet_number = :number and t.slug <> :except
                """).param("number", sheetNumber).param("except", except.text()).query(String.class).optional();
    }

    /** The title of another topic that has this discreet title. */
    Optional<String> holder(Language language, String discreetTitle, Slug except) {
        return jdbc.sql("""
                select x.title from topic_text x join topic t on t.id = x.topic_id
                where x.language = :language and folded(x.discreet_title) = folded(:title) and t.slug <> :except
                order by t.sheet_number limit 1
                """)
            .param("language", language.tag())
            .param("title", discreetTitle)
            .param("except", except.text())
            .query(String.class)
            .optional();
    }

    List<Shared> shared(TopicDraft topic) {
        return Stream
            .concat(Arrays.stream(Language.values()).flatMap(language -> phrases(topic, language)), codes(topic))
            .toList();
    }

    private Stream<Shared> phrases(TopicDraft topic, Language language) {
        var phrases = topic.synonyms()
            .stream()
            .filter(synonym -> synonym.language() == language)
            .map(Synonym::phrase)
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .toArray(String[]::new);
        return jdbc.sql("""
                select p.phrase, array_agg(x.title order by t.sheet_number) as titles
                from unnest(:phrases) with ordinality p (phrase, place)
                join topic_synonym s on s.language = :language and folded(s.phrase) = folded(p.phrase)
                join topic t on t.id = s.topic_id and t.slug <> :slug
                join topic_text x on x.topic_id = t.id and x.language = 'en'
                group by p.place, p.phrase order by p.place
                """)
            .param("phrases", phrases)
            .param("language", language.tag())
            .param("slug", topic.slug().text())
            .query((row, _) -> new Shared(Optional.of(language), row.getString("phrase"),
                    List.of((String[]) row.getArray("titles").getArray())))
            .list()
            .stream();
    }

    private Stream<Shared> codes(TopicDraft topic) {
        return topic.codes()
            .stream()
            .sorted(Comparator.comparing(ClinicalCode::code))
            .map(code -> new Shared(Optional.empty(), code.system().label() + " " + code.code(), holders(code, topic)))
            .filter(shared -> !shared.titles().isEmpty());
    }

    private List<String> holders(ClinicalCode code, TopicDraft except) {
        return jdbc.sql("""
                select x.title from topic_code c join topic t on t.id = c.topic_id and t.slug <> :slug
                join topic_text x on x.topic_id = t.id and x.language = 'en'
                where c.system = :system and c.code = :code order by t.sheet_number
                """)
            .param("slug", except.slug().text())
            .param("system", code.system().label())
            .param("code", code.code())
            .query(String.class)
            .list();
    }

    private static TopicLine line(ResultSet row, int number) throws SQLException {
        return new TopicLine(new Slug(row.getString("slug")), row.getInt("sheet_number"), row.getString("title"),
                Language.of(row.getString("language")).orElseThrow(), row.getString("discreet_title"),
                Language.all((String[]) row.getArray("languages").getArray()), row.getBoolean("live"),
                row.getBoolean("starter"));
    }

}
