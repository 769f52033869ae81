package org.tearsheet.editorial;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Where somebody types what to find; no browser remembers it. */
class WordsField extends TextField {

    private static final int MAX_LENGTH = 120;

    WordsField(String label) {
        super(label);
        setMaxLength(MAX_LENGTH);
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        getElement().setAttribute("autocomplete", "off");
    }

}
