package org.tearsheet.editorial;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.ClinicalCode;
import org.tearsheet.library.CodeNote;
import org.tearsheet.library.CodeSystem;
import org.tearsheet.library.Language;

/** One clinical code of a topic, with its notes. */
class CodeRow extends Div {

    private static final int MAX_DISPLAY = 200;

    private final Select<CodeSystem> system = new Select<>();

    private final TextField code = new TextField(getTranslation("topics.code"));

    private final TextField display = new TextField(getTranslation("topics.code.display"));

    private final Checkbox sensitive = new Checkbox(getTranslation("topics.code.sensitive"));

    private final Map<Language, TextField> notes = new EnumMap<>(Language.class);

    private final Button remove;

    CodeRow(SerializableConsumer<CodeRow> onRemove) {
        addClassName("code-row");
        getElement().setAttribute("role", "group");
        system.setLabel(getTranslation("topics.code.system"));
        system.setItems(CodeSystem.values());
        system.setItemLabelGenerator(CodeSystem::label);
        system.setValue(CodeSystem.ICD_10_CM);
        code.setManualValidation(true);
        code.setRequiredIndicatorVisible(true);
        display.setMaxLength(MAX_DISPLAY);
        display.addClassName("code-display");
        sensitive.setHelperText(getTranslation("topics.code.sensitive.help"));
        sensitive.addClassName("code-sensitive");
        remove = new Button(getTranslation("topics.code.remove"), VaadinIcon.CLOSE_SMALL.create(),
                _ -> onRemove.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        code.addValueChangeListener(_ -> nameThis());
        add(system, code, display);
        for (var language : Language.values()) {
            var note = new TextField(getTranslation("topics.code.note." + language.tag()));
            note.setMaxLength(CodeNote.MAX_LENGTH);
            note.addClassName("code-note");
            notes.put(language, note);
            add(note);
        }
        add(sensitive, remove);
        nameThis();
    }

    private void nameThis() {
        getElement().setAttribute("aria-label", getTranslation("topics.code.one", code.getValue().strip()));
        remove.setAriaLabel(getTranslation("topics.code.remove.one", code.getValue().strip()));
    }

    void show(ClinicalCode known, Collection<CodeNote> said) {
        system.setValue(known.system());
        code.setValue(known.code());
        display.setValue(known.display());
        sensitive.setValue(known.sensitive());
        said.stream()
            .filter(note -> note.system() == known.system() && note.code().equals(known.code()))
            .forEach(note -> field(note.language()).setValue(note.note()));
    }

    void setReadOnly(boolean readOnly) {
        system.setReadOnly(readOnly);
        code.setReadOnly(readOnly);
        display.setReadOnly(readOnly);
        sensitive.setReadOnly(readOnly);
        notes.values().forEach(note -> note.setReadOnly(readOnly));
        remove.setVisible(!readOnly);
    }

    void focus() {
        system.focus();
    }

    boolean check() {
        var typed = typed();
        var formed = system.getValue().hasForm(typed);
        FieldFault.show(code, system.getValue().isValid(typed), getTranslation(
                formed ? "topics.code.digit" : "topics.code.form." + system.getValue(), system.getValue().label()));
        return !code.isInvalid();
    }

    void sayTwice() {
        FieldFault.show(code, false, getTranslation("topics.code.twice"));
    }

    String key() {
        return system.getValue() + " " + typed();
    }

    Stream<Component> fields() {
        return Stream.of(code);
    }

    ClinicalCode code() {
        return new ClinicalCode(system.getValue(), typed(), display.getValue().strip(), sensitive.getValue());
    }

    Stream<CodeNote> notes() {
        return Arrays.stream(Language.values())
            .filter(language -> !field(language).getValue().isBlank())
            .map(language -> new CodeNote(system.getValue(), typed(), language, field(language).getValue().strip()));
    }

    private TextField field(Language language) {
        return notes.getOrDefault(language, display);
    }

    private String typed() {
        return code.getValue().strip().toUpperCase(Locale.ROOT);
    }

}
