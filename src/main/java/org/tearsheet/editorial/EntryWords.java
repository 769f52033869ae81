package org.tearsheet.editorial;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.tearsheet.referral.definition.Field;
import org.tearsheet.referral.definition.Field.Shape;
import org.tearsheet.referral.definition.Place;

/** Words or a number of an entry. */
class EntryWords extends TextArea {

    private static final String NUMBERS = "\\d{1,4}";

    EntryWords(DefinitionInHand hand, Place place, String label, Field field) {
        super(label);
        var isNumber = field.shape() == Shape.NUMBER;
        setWidthFull();
        setMinRows(1);
        setManualValidation(true);
        setRequiredIndicatorVisible(field.isRequired());
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PartField.PAUSE_MILLIS);
        getElement().setAttribute("data-field", place.toString());
        if (!isNumber) {
            getElement().setAttribute("lang", hand.language().tag());
        }
        setValue(hand.definition().value(place).orElse(""));
        addValueChangeListener(change -> {
            var words = change.getValue().strip();
            setErrorMessage(getTranslation(isNumber ? "definition.number.refused" : "definition.words.refused"));
            setInvalid(isNumber ? !words.matches(NUMBERS) : words.isEmpty() && field.isRequired());
            if (!isInvalid()) {
                hand.change(definition -> words.isEmpty() ? definition.without(place) : definition.with(place, words));
            }
        });
    }

}
