package org.tearsheet.editorial;

import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.InvalidBody.Fault;

/** The whole definition as YAML, for who knows it. */
class DefinitionText extends Div {

    static final String FIELD = "BODY";

    private final TextArea text = new TextArea(getTranslation("draft.definition"));

    private final transient DefinitionInHand hand;

    private final Button back;

    DefinitionText(DefinitionInHand hand, SerializableRunnable back) {
        this.hand = hand;
        this.back = new Button(getTranslation("definition.to-form"), _ -> back.run());
        addClassName("definition-text");
        text.setWidthFull();
        text.setHelperText(getTranslation("draft.definition.help"));
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PartField.PAUSE_MILLIS);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                hand.write(change.getValue());
                showWay();
            }
        });
        text.getElement().setAttribute("data-field", FIELD).setAttribute("spellcheck", "false");
        add(this.back, text);
    }

    void show() {
        text.setValue(hand.text());
        showWay();
        text.focus();
    }

    void showFaults(List<Fault> faults) {
        text.setErrorMessage(faults.stream()
            .map(fault -> getTranslation("review.line", fault.line()) + ": " + fault.say(getLocale()))
            .collect(Collectors.joining("\n")));
        text.setInvalid(!faults.isEmpty());
    }

    private void showWay() {
        back.setEnabled(hand.isReadable());
    }

}
