package org.tearsheet.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/** Says that somebody else was faster, and offers their text. */
class ConflictNotice extends Div {

    ConflictNotice(SerializableRunnable takeTheirs) {
        var words = new Paragraph(getTranslation("clinic.conflict"));
        words.addClassName("warning");
        add(words, new Button(getTranslation("clinic.theirs.take"), _ -> takeTheirs.run()));
        getElement().setAttribute("role", "alert");
        hide();
    }

    void show() {
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }

}
