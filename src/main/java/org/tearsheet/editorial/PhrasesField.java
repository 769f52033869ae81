package org.tearsheet.editorial;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.textfield.TextArea;
import org.tearsheet.library.Language;
import org.tearsheet.library.Synonym;
import org.tearsheet.library.TopicDraft;

/** What else people type for a topic in one language, a line each. */
class PhrasesField extends TextArea {

    private final Language language;

    PhrasesField(Language language) {
        this.language = language;
        setLabel(getTranslation("topics.synonyms"));
        setManualValidation(true);
    }

    void show(TopicDraft topic) {
        setValue(String.join("\n", phrases(topic).toList()));
    }

    /** What a colleague has here, on one line; empty if it is the same. */
    Optional<String> otherThan(TopicDraft theirs) {
        return phrases().collect(Collectors.toSet()).equals(phrases(theirs).collect(Collectors.toSet()))
                ? Optional.empty() : Optional.of(phrases(theirs).collect(Collectors.joining("; ")));
    }

    void check() {
        var tooLong = phrases().filter(phrase -> phrase.length() > Synonym.MAX_LENGTH).findFirst();
        Set<String> known = new HashSet<>();
        var twice = phrases().filter(phrase -> !known.add(Synonym.fold(phrase))).findFirst();
        FieldFault.show(this, tooLong.isEmpty() && twice.isEmpty(),
                tooLong.map(phrase -> getTranslation("topics.synonyms.long", phrase, Synonym.MAX_LENGTH))
                    .or(() -> twice.map(phrase -> getTranslation("topics.fault.PHRASE_TWICE", phrase)))
                    .orElse(""));
    }

    Stream<Synonym> synonyms() {
        return phrases().map(phrase -> new Synonym(language, phrase));
    }

    private Stream<String> phrases() {
        return Arrays.stream(getValue().split("\n")).map(String::strip).filter(phrase -> !phrase.isEmpty());
    }

    private Stream<String> phrases(TopicDraft topic) {
        return topic.synonyms()
            .stream()
            .filter(synonym -> synonym.language() == language)
            .map(Synonym::phrase)
            .sorted(String.CASE_INSENSITIVE_ORDER);
    }

}
