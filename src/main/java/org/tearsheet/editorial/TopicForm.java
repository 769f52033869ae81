package org.tearsheet.editorial;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.tearsheet.library.Language;
import org.tearsheet.library.Shared;
import org.tearsheet.library.TakeHome;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.library.TopicFault;
import org.tearsheet.library.TopicSeen;
import org.tearsheet.library.TopicText;

/** Everything that is said of a topic. */
class TopicForm extends Composite<Div> {

    private final TopicBasics basics = new TopicBasics();

    private final List<TopicWords> words = Arrays.stream(Language.values()).map(TopicWords::new).toList();

    private final CodeFields codes = new CodeFields();

    TopicForm() {
        words.get(Language.ENGLISH.ordinal()).onTitle(basics::propose);
        var languages = new Div();
        languages.addClassName("topic-languages");
        words.forEach(languages::add);
        getContent().addClassName("topic-form");
        getContent().add(basics, languages, codes);
    }

    void begin(int nextNumber) {
        basics.begin(nextNumber);
    }

    /** Shows a topic as it is kept, with its phrases and codes that others have, too. */
    void show(TopicSeen seen, List<Shared> shared, boolean reviewing) {
        basics.show(seen, reviewing);
        words.forEach(each -> each.show(seen.topic()));
        codes.show(seen.topic());
        words.forEach(each -> each.name(shared));
        codes.name(shared);
    }

    /**
     * Nothing can be written, except how paper is handed over by those who may say so.
     */
    void setReadOnly(boolean handingOver) {
        basics.setReadOnly(true, handingOver);
        words.forEach(each -> each.setReadOnly(true));
        codes.setReadOnly(true);
    }

    /** Puts their words under each field that differs from what was typed. */
    void compareWith(TopicDraft theirs) {
        basics.compareWith(theirs);
        words.forEach(each -> each.compareWith(theirs));
        codes.compareWith(theirs);
    }

    /** What was typed; empty while something is wrong, which the fields then say. */
    Optional<TopicDraft> read() {
        var right = basics.check();
        for (var each : words) {
            right &= each.check();
        }
        right &= codes.check();
        if (!right) {
            FieldFault.focusFirst(fields());
            return Optional.empty();
        }
        return Optional.of(new TopicDraft(basics.slug(), basics.number(), basics.audience(), basics.takeHome(),
                basics.situation(), texts(), words.stream().flatMap(TopicWords::synonyms).collect(Collectors.toSet()),
                codes.codes(), codes.notes()));
    }

    TakeHome takeHome() {
        return basics.takeHome();
    }

    /** Says at the fields why the library does not take it. */
    void say(List<TopicFault> faults) {
        for (var fault : faults) {
            var why = getTranslation("topics.fault." + fault.reason(), fault.detail());
            fault.language()
                .map(Language::ordinal)
                .map(words::get)
                .ifPresentOrElse(each -> each.say(fault, why), () -> basics.say(fault.reason(), why));
        }
        FieldFault.focusFirst(fields());
    }

    private Map<Language, TopicText> texts() {
        var texts = new EnumMap<Language, TopicText>(Language.class);
        for (var language : Language.values()) {
            words.get(language.ordinal()).text().ifPresent(text -> texts.put(language, text));
        }
        return texts;
    }

    private Stream<Component> fields() {
        return Stream.of(basics.fields(), words.stream().flatMap(TopicWords::fields), codes.fields())
            .flatMap(fields -> fields);
    }

}
