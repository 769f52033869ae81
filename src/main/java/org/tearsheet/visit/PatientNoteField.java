package org.tearsheet.visit;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.print.PaperCharacters;
import org.tearsheet.print.PatientNote;

/** A note for this patient, typed here, printed, and gone with the screen. */
class PatientNoteField extends Details {

    private final TextArea text = new TextArea(getTranslation("print.note.text"));

    PatientNoteField(SerializableRunnable onChange) {
        setSummaryText(getTranslation("print.note"));
        addClassName("patient-note");
        text.setMaxLength(PatientNote.MAX_LENGTH);
        text.setHelperText(getTranslation("print.note.help"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setManualValidation(true);
        text.setAutocomplete(Autocomplete.OFF);
        text.setWidthFull();
        text.addValueChangeListener(_ -> {
            check();
            onChange.run();
        });
        add(text);
    }

    /** What is typed, as long as paper can carry it. */
    PatientNote note() {
        return text.isInvalid() ? PatientNote.NONE : new PatientNote(text.getValue());
    }

    boolean isWrong() {
        return text.isInvalid();
    }

    private void check() {
        var unprintable = PaperCharacters.firstUnprintable(text.getValue());
        text.setInvalid(unprintable.isPresent());
        unprintable.ifPresent(sign -> text
            .setErrorMessage(getTranslation("print.note.unprintable", Character.toString(sign.codePoint()))));
    }

}
