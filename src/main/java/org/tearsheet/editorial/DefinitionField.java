package org.tearsheet.editorial;

import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.InvalidBody.Fault;

/** The definition of the checklist, in YAML. */
class DefinitionField extends Div implements DraftFields {

    private final TextArea text = new TextArea(getTranslation("draft.definition"));

    DefinitionField(SerializableRunnable onChange) {
        addClassName("definition-field");
        text.setWidthFull();
        text.setHelperText(getTranslation("draft.definition.help"));
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PartField.PAUSE_MILLIS);
        text.addValueChangeListener(_ -> onChange.run());
        text.getElement().setAttribute("data-field", "BODY").setAttribute("spellcheck", "false");
        add(text);
    }

    @Override
    public String body() {
        return text.getValue();
    }

    @Override
    public void show(String body) {
        text.setValue(body);
    }

    @Override
    public void showFaults(List<Fault> faults) {
        text.setErrorMessage(faults.stream()
            .map(fault -> getTranslation("review.line", fault.line()) + ": " + fault.say(getLocale()))
            .collect(Collectors.joining("\n")));
        text.setInvalid(!faults.isEmpty());
    }

    @Override
    public String nameOf(int line) {
        return getTranslation("review.line", line);
    }

    @Override
    public void goTo(int line) {
        text.focus();
    }

}
