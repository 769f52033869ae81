package org.tearsheet.search;

import java.util.Optional;
import java.util.StringJoiner;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.library.EditionMoved;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.TopicChanged;
import org.tearsheet.library.TopicId;
import org.tearsheet.library.TopicPage;

/**
 * Keeps what topics are found by in step with the library, within the transaction that
 * changes it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TopicIndex {

    private final Library library;

    private final JdbcClient jdbc;

    TopicIndex(Library library, JdbcClient jdbc) {
        this.library = library;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(TopicChanged event) {
        index(event.topic());
    }

    @EventListener
    void on(EditionMoved event) {
        switch (event.to()) {
            case PUBLISHED, SUPERSEDED, WITHDRAWN -> event.topic().ifPresent(this::index);
            case DRAFT, IN_REVIEW -> {
            }
        }
    }

    private void index(TopicId topic) {
        jdbc.sql("delete from search_entry where topic_id = :topic").param("topic", topic.value()).update();
        library.open(topic).ifPresent(this::write);
    }

    private void write(TopicPage topic) {
        topic.codes()
            .forEach(code -> write(topic.id(), Language.ENGLISH, Field.CODE, code.code(), Typed.foldCode(code.code())));
        topic.synonyms()
            .forEach(synonym -> write(topic.id(), synonym.language(), Field.SYNONYM, synonym.phrase(),
                    Typed.fold(synonym.phrase())));
        topic.texts().forEach((language, text) -> {
            write(topic.id(), language, Field.TITLE, text.titles().plain(), Typed.fold(text.titles().plain()));
            write(topic.id(), language, Field.TITLE, text.titles().discreet(), Typed.fold(text.titles().discreet()));
            write(topic.id(), language, Field.SUMMARY, "", Typed.fold(text.summary()));
            body(topic, language).ifPresent(body -> write(topic.id(), language, Field.BODY, "", Typed.fold(body)));
        });
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

    private void write(TopicId topic, Language language, Field field, String shown, String folded) {
        jdbc.sql("""
                insert into search_entry (topic_id, language, field, shown, folded, words)
                values (:topic, :language, :field, :shown, :folded,
                        to_tsvector('simple', :folded) || to_tsvector(cast(:stemmer as regconfig), :folded))
                """)
            .param("topic", topic.value())
            .param("language", language.tag())
            .param("field", field.name())
            .param("shown", shown)
            .param("folded", folded)
            .param("stemmer", stemmer(language))
            .update();
    }

    private static String stemmer(Language language) {
        return switch (language) {
            case ENGLISH -> "english";
            case SPANISH -> "spanish";
        };
    }

}
