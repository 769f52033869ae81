package org.tearsheet.editorial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/** Says that the text moved on under the reader, and leads to how it stands now. */
class TurnedAway extends Div {

    private final Button reload;

    TurnedAway(SerializableRunnable onReload) {
        addClassName("turned-away");
        getElement().setAttribute("role", "alert");
        this.reload = new Button(getTranslation("review.reload"), _ -> onReload.run());
    }

    void show() {
        removeAll();
        add(new Paragraph(getTranslation("review.changed")), reload);
        reload.focus();
    }

    void hide() {
        removeAll();
    }

}
