package org.tearsheet.editorial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.DraftText;
import org.tearsheet.library.InvalidBody.Fault;
import org.tearsheet.library.OpenDraft;
import org.tearsheet.library.SourceDesk;
import org.tearsheet.library.Titles;

/** Everything of a draft that can be written. */
class DraftForm extends Section {

    private static final int LONGEST_NOTE = 2000;

    private final TextField title = new TextField(getTranslation("draft.title.plain"));

    private final TextField discreet = new TextField(getTranslation("draft.title.discreet"));

    private final TextArea note = new TextArea(getTranslation("draft.note"));

    private final DraftFields fields;

    private final SourceFields sources;

    private final SerializableRunnable onChange;

    private final DraftInputs inputs = new DraftInputs(this);

    private boolean showing;

    DraftForm(OpenDraft draft, SourceDesk list, SerializableRunnable onChange) {
        this.onChange = onChange;
        var language = draft.language();
        this.fields = draft.kind() == DocumentKind.CHECKLIST ? new DefinitionFields(draft, this::changed)
                : new PartFields(draft.kind(), language, this::changed);
        this.sources = new SourceFields(list, this::changed);
        addClassName("draft-form");
        setAriaLabel(getTranslation("draft.form"));
        title.getElement().setAttribute("lang", language.tag());
        discreet.getElement().setAttribute("lang", language.tag());
        discreet.setHelperText(getTranslation("draft.title.discreet.help"));
        note.setHelperText(getTranslation("draft.note.help"));
        note.setMaxLength(LONGEST_NOTE);
        set(title, "TITLE");
        set(discreet, "DISCREET_TITLE");
        set(note, "CHANGE_NOTE");
        title.setMaxLength(Titles.MAX_LENGTH);
        discreet.setMaxLength(Titles.MAX_LENGTH);
        add(title, discreet, (Component) fields, sources, note);
    }

    private void set(TextFieldBase<?, String> field, String name) {
        field.setWidthFull();
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PartField.PAUSE_MILLIS);
        field.addValueChangeListener(_ -> changed());
        field.getElement().setAttribute("data-field", name);
    }

    /** Shows a text, and tells nobody that it changed. */
    void show(DraftText text) {
        showing = true;
        title.setValue(text.title());
        discreet.setValue(text.discreetTitle());
        fields.show(text.body());
        sources.show(text.sources());
        note.setValue(text.changeNote());
        showing = false;
    }

    DraftText text() {
        return new DraftText(title.getValue(), discreet.getValue(), fields.body(), sources.keys(), note.getValue());
    }

    DraftFields fields() {
        return fields;
    }

    SourceFields sources() {
        return sources;
    }

    /** Says at the fields what is wrong; the titles only when the text is handed in. */
    void showFaults(List<Fault> faults, boolean handedIn) {
        fields.showFaults(faults);
        Stream.of(title, discreet).forEach(field -> {
            var missing = handedIn && !Titles.isValid(field.getValue());
            field.setErrorMessage(getTranslation("draft.title.missing"));
            field.setInvalid(missing);
        });
    }

    /** The value of every field as it was typed, by name. */
    Map<String, String> values() {
        return inputs.values();
    }

    /** What stands in a field of this name, whether it is on the screen or not. */
    Optional<String> valueOf(String field) {
        return fields.valueOf(field).or(() -> Optional.ofNullable(values().get(field)));
    }

    /** Puts words into the fields of these names. */
    void fill(Map<String, String> words) {
        inputs.fill(words);
        fields.fill(words);
    }

    private void changed() {
        if (!showing) {
            onChange.run();
        }
    }

}
