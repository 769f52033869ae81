package org.tearsheet.admin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;

/** A field for a code that is typed once. */
class CodeField extends TextField {

    private static final int LONGEST = 40;

    CodeField(String label) {
        super(label);
        addClassName("code-field");
        setMaxLength(LONGEST);
        setManualValidation(true);
        getElement().setAttribute("autocomplete", "one-time-code");
        getElement().setAttribute("autocapitalize", "none");
    }

    void onEnter(SerializableRunnable done) {
        addKeyPressListener(Key.ENTER, _ -> done.run());
    }

    void refuse(String why) {
        setErrorMessage(why);
        setInvalid(true);
        clear();
        focus();
    }

}
