package org.tearsheet.editorial;

import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import org.springframework.util.StringUtils;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.InvalidBody.Fault;
import org.tearsheet.library.Language;
import org.tearsheet.library.Part;
import org.tearsheet.library.Section;
import org.tearsheet.library.paste.Paste;

/** One part of a text, in Markdown, and its minutes if it takes some of a visit. */
class PartField extends Div {

    /** So long nothing is typed before it is kept. */
    static final int PAUSE_MILLIS = 700;

    private static final int A_VISIT = 10;

    private final Part part;

    private final boolean optional;

    private final TextArea text = new TextArea();

    private final IntegerField minutes = new IntegerField();

    private final Paragraph note = new Paragraph();

    PartField(DocumentKind kind, Language language, Part part, SerializableRunnable onChange) {
        this.part = part;
        this.optional = !kind.parts().contains(part);
        addClassName("part-field");
        text.setLabel(part.heading(language));
        if (optional) {
            text.setHelperText(getTranslation("draft.part.optional"));
        }
        text.setWidthFull();
        text.setMinRows(3);
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addValueChangeListener(_ -> onChange.run());
        text.getElement().setAttribute("data-field", part.name()).setAttribute("lang", language.tag());
        minutes.setLabel(getTranslation("draft.minutes"));
        minutes.setMin(0);
        minutes.setMax(A_VISIT);
        minutes.setStepButtonsVisible(true);
        minutes.setVisible(part.isTimed());
        minutes.getElement().setAttribute("data-field", part.name() + "-minutes");
        minutes.addValueChangeListener(_ -> onChange.run());
        note.addClassName("hint");
        note.getElement().setAttribute("role", "status");
        note.setVisible(false);
        add(text, minutes, note);
        new CleanPaste(text, new Paste(kind, language, part), this::say);
    }

    Section section() {
        return new Section(part, minutes.isEmpty() ? 0 : minutes.getValue(), text.getValue().strip());
    }

    void show(Section section) {
        text.setValue(section.markdown());
        minutes.setValue(section.minutes());
    }

    /** Whether it is a part that a text need not have, and has not. */
    boolean isLeftOut() {
        return optional && text.getValue().isBlank();
    }

    void showFaults(List<Fault> faults) {
        text.setErrorMessage(faults.stream()
            .map(fault -> StringUtils.capitalize(fault.say(getLocale())) + ".")
            .distinct()
            .collect(Collectors.joining(" ")));
        text.setInvalid(!faults.isEmpty());
    }

    String name() {
        return text.getLabel();
    }

    void goTo() {
        text.focus();
        text.scrollIntoView();
    }

    private void say(String what) {
        note.setText(what);
        note.setVisible(!what.isEmpty());
    }

}
