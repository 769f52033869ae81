package org.tearsheet.editorial;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.tearsheet.referral.definition.Place;
import org.tearsheet.referral.definition.UnreadableDefinition;

/**
 * One place of the definition in YAML: a condition, or a whole entry. What is no YAML
 * stays in the field until it is.
 */
class EntryYaml extends TextArea {

    EntryYaml(DefinitionInHand hand, Place place) {
        addClassName("definition-yaml");
        setLabel(getTranslation("definition.yaml"));
        setWidthFull();
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PartField.PAUSE_MILLIS);
        getElement().setAttribute("spellcheck", "false");
        setValue(hand.definition().written(place));
        addValueChangeListener(change -> {
            var written = change.getValue().strip();
            try {
                hand.change(definition -> written.isEmpty() ? definition.without(place)
                        : definition.withWritten(place, written));
                setInvalid(false);
            }
            catch (UnreadableDefinition ex) {
                setErrorMessage(
                        getTranslation("definition.yaml.refused", ex.fault().line(), ex.fault().say(getLocale())));
                setInvalid(true);
            }
        });
    }

}
