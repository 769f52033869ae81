package org.tearsheet.editorial;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.Language;
import org.tearsheet.library.Shared;
import org.tearsheet.library.Synonym;
import org.tearsheet.library.Titles;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.library.TopicFault;
import org.tearsheet.library.TopicFault.Reason;
import org.tearsheet.library.TopicText;

/** What a topic is called in one language, and what else people type for it. */
class TopicWords extends Section {

    private final Language language;

    private final TextField title = new TextField(getTranslation("topics.plain"));

    private final TextField discreet = new TextField(getTranslation("topics.discreet"));

    private final TextArea summary = new TextArea(getTranslation("topics.summary"));

    private final PhrasesField synonyms;

    private final TextMark missing;

    private final Div shared = new Div();

    TopicWords(Language language) {
        this.language = language;
        this.synonyms = new PhrasesField(language);
        this.missing = new TextMark(getTranslation("topics.missing." + language.tag()));
        addClassName("topic-words");
        title.setMaxLength(Titles.MAX_LENGTH);
        discreet.setMaxLength(Titles.MAX_LENGTH);
        summary.setMaxLength(TopicText.MAX_SUMMARY);
        Stream.of(title, discreet, summary, synonyms).forEach(field -> {
            field.getElement().setAttribute("lang", language.tag());
            field.setWidthFull();
        });
        Stream.of(title, discreet).forEach(field -> {
            field.setManualValidation(true);
            field.setRequiredIndicatorVisible(language == Language.ENGLISH);
        });
        summary.setManualValidation(true);
        missing.setVisible(false);
        showHelp();
        add(new H2(getTranslation("language.name." + language.tag())), missing, title, discreet, summary, synonyms,
                shared);
    }

    private void showHelp() {
        title.setHelperText("");
        discreet.setHelperText(getTranslation("topics.discreet.help"));
        summary.setHelperText(getTranslation("topics.summary.help"));
        synonyms.setHelperText(getTranslation("topics.synonyms.help"));
    }

    void onTitle(SerializableConsumer<String> act) {
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.addValueChangeListener(event -> act.accept(event.getValue()));
    }

    void show(TopicDraft topic) {
        var text = Optional.ofNullable(topic.texts().get(language));
        title.setValue(text.map(known -> known.titles().plain()).orElse(""));
        discreet.setValue(text.map(known -> known.titles().discreet()).orElse(""));
        summary.setValue(text.map(TopicText::summary).orElse(""));
        synonyms.show(topic);
        missing.setVisible(text.isEmpty());
        showHelp();
    }

    void name(List<Shared> found) {
        shared.removeAll();
        found.stream()
            .filter(one -> one.language().equals(Optional.of(language)))
            .forEach(one -> shared.add(new TextMark(
                    getTranslation("topics.shared.phrase", one.what(), String.join("”, “", one.titles())))));
    }

    void setReadOnly(boolean readOnly) {
        Stream.<TextFieldBase<?, String>>of(title, discreet, summary, synonyms)
            .forEach(field -> field.setReadOnly(readOnly));
    }

    void compareWith(TopicDraft theirs) {
        var text = Optional.ofNullable(theirs.texts().get(language));
        compare(title, text.map(known -> known.titles().plain()).orElse(""));
        compare(discreet, text.map(known -> known.titles().discreet()).orElse(""));
        compare(summary, text.map(TopicText::summary).orElse(""));
        synonyms.otherThan(theirs).ifPresent(phrases -> tell(synonyms, phrases));
    }

    private void compare(TextFieldBase<?, String> field, String theirs) {
        if (!field.getValue().strip().equals(theirs)) {
            tell(field, theirs);
        }
    }

    private void tell(TextFieldBase<?, String> field, String theirs) {
        field.setHelperText(
                getTranslation("topics.theirs", theirs.isEmpty() ? getTranslation("topics.theirs.empty") : theirs));
    }

    boolean check() {
        var written = language == Language.ENGLISH || isWritten();
        FieldFault.show(title, !written || Titles.isValid(title.getValue()), getTranslation("topics.plain.required"));
        FieldFault.show(discreet, !written || Titles.isValid(discreet.getValue()),
                getTranslation("topics.discreet.required"));
        FieldFault.show(summary, summary.getValue().strip().length() <= TopicText.MAX_SUMMARY,
                getTranslation("topics.summary.long", TopicText.MAX_SUMMARY));
        synonyms.check();
        return fields().noneMatch(field -> field instanceof TextFieldBase<?, ?> marked && marked.isInvalid());
    }

    void say(TopicFault fault, String why) {
        FieldFault.show(fault.reason() == Reason.PHRASE_TWICE ? synonyms : discreet, false, why);
    }

    Stream<Component> fields() {
        return Stream.of(title, discreet, summary, synonyms);
    }

    /** Empty where nothing is written in this language. */
    Optional<TopicText> text() {
        return isWritten()
                ? Optional
                    .of(new TopicText(new Titles(title.getValue(), discreet.getValue()), summary.getValue().strip()))
                : Optional.empty();
    }

    Stream<Synonym> synonyms() {
        return synonyms.synonyms();
    }

    private boolean isWritten() {
        return Stream.of(title, discreet, summary).anyMatch(field -> !field.getValue().isBlank());
    }

}
