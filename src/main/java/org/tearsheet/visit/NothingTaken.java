package org.tearsheet.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing goes home: what to say instead, and the way back. */
class NothingTaken extends Div {

    NothingTaken(Runnable undo) {
        addClassName("nothing-taken");
        var again = new Button(getTranslation("print.home.nothing.undo"), _ -> undo.run());
        var closed = new Paragraph(getTranslation("print.home.nothing.closed"));
        closed.addClassName("nothing-closed");
        closed.getElement().setAttribute("tabindex", "-1");
        closed.getElement().callJsFunction("focus");
        add(closed, new Paragraph(getTranslation("print.home.nothing.say")),
                new Paragraph(getTranslation("print.home.nothing.note")), again);
    }

}
