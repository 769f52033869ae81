package org.tearsheet.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.LiveTextsChanged;
import org.tearsheet.library.TopicId;
import org.tearsheet.library.TopicPage;

/**
 * Keeps what topics are found by in step with the library, within the transaction that
 * changes it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TopicIndex {

    private static final Set<Field> NAMING = EnumSet.of(Field.TITLE, Field.SYNONYM, Field.SUMMARY);

    private static final int LONGEST = 40;

    private final Library library;

    private final JdbcClient jdbc;

    private final NamedParameterJdbcOperations batch;

    TopicIndex(Library library, JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.library = library;
        this.jdbc = jdbc;
        this.batch = batch;
    }

    @EventListener
    void on(LiveTextsChanged event) {
        index(event.topic());
    }

    private void index(TopicId topic) {
        jdbc.sql("delete from search_entry where topic_id = :topic").param("topic", topic.value()).update();
        library.open(topic).ifPresent(this::write);
    }

    private void write(TopicPage topic) {
        var entries = new ArrayList<Row>();
        topic.codes()
            .forEach(code -> entries
                .add(entry(topic, Language.ENGLISH, Field.CODE, code.code(), Typed.foldCode(code.code()))));
        topic.synonyms()
            .forEach(synonym -> entries
                .add(entry(topic, synonym.language(), Field.SYNONYM, synonym.phrase(), words(synonym.phrase()))));
        topic.texts().forEach((language, text) -> {
            var titles = text.titles();
            entries.add(entry(topic, language, Field.TITLE, titles.plain(), words(titles.plain())));
            entries.add(entry(topic, language, Field.TITLE, titles.discreet(), words(titles.discreet())));
            entries.add(entry(topic, language, Field.SUMMARY, "", Typed.fold(text.summary())));
            body(topic, language)
                .ifPresent(body -> entries.add(entry(topic, language, Field.BODY, "", Typed.fold(body))));
        });
        batch.batchUpdate("""
                insert into search_entry (topic_id, language, field, shown, folded, words)
                values (:topic, :language, :field, :shown, :folded,
                        to_tsvector('simple', :folded) || to_tsvector(cast(:stemmer as regconfig), :folded))
                """, entries.stream().map(SimplePropertySqlParameterSource::new).toArray(SqlParameterSource[]::new));
        learn(entries);
    }

    /** Keeps the words that a mistyped one may have meant. */
    private void learn(List<Row> entries) {
        var words = entries.stream()
            .filter(entry -> NAMING.contains(Field.valueOf(entry.field())))
            .flatMap(entry -> Typed.words(entry.folded()))
            .filter(word -> word.length() <= LONGEST && Typed.isLong(word)
                    && word.chars().noneMatch(Character::isDigit))
            .distinct()
            .toArray(String[]::new);
        jdbc.sql("""
                insert into search_word (word)
                select t.word from unnest(:words) as t (word)
                where not exists (select from search_word w where w.word = t.word)
                """).param("words", words).update();
    }

    /**
     * Everything said about the topic in one language, so that words from different
     * places are found together.
     */
    private static Optional<String> body(TopicPage topic, Language language) {
        var bodies = topic.live().stream().filter(edition -> edition.language() == language).toList();
        if (bodies.isEmpty()) {
            return Optional.empty();
        }
        var all = new StringJoiner("\n");
        all.add(topic.text(language).titles().plain()).add(topic.text(language).summary());
        topic.synonyms().stream().filter(synonym -> synonym.language() == language).forEach(s -> all.add(s.phrase()));
        bodies.forEach(edition -> edition.sections().forEach(section -> all.add(section.unmarked())));
        return Optional.of(all.toString());
    }

    private static String words(String text) {
        return Typed.words(text).collect(Collectors.joining(" "));
    }

    private static Row entry(TopicPage topic, Language language, Field field, String shown, String folded) {
        return new Row(topic.id().value(), language.tag(), field.name(), shown, folded, stemmer(language));
    }

    private static String stemmer(Language language) {
        return switch (language) {
            case ENGLISH -> "english";
            case SPANISH -> "spanish";
        };
    }

    /** A row of search_entry, and what finds the stems of its words. */
    private record Row(UUID topic, String language, String field, String shown, String folded, String stemmer) {

    }

}
