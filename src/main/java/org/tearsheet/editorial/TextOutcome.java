package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Paragraph;

/** What became of the last act on a text: done, or why not. */
class TextOutcome extends Paragraph {

    TextOutcome() {
        addClassName("text-outcome");
        getElement().setAttribute("tabindex", "-1").setAttribute("role", "status");
        setVisible(false);
    }

    void say(String what, boolean refused) {
        setText(what);
        setClassName("text-outcome-refused", refused);
        setVisible(true);
        getElement().callJsFunction("focus");
    }

}
