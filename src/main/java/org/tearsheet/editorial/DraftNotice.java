package org.tearsheet.editorial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/** Says once that there is more of the text than what was saved, and asks what to do. */
class DraftNotice extends Div {

    DraftNotice() {
        addClassName("turned-away");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void say(String key, Object... values) {
        removeAll();
        add(new Paragraph(getTranslation(key, values)));
        setVisible(true);
    }

    void offer(String key, SerializableRunnable act) {
        add(new Button(getTranslation(key), _ -> {
            hide();
            act.run();
        }));
    }

    void hide() {
        removeAll();
        setVisible(false);
    }

}
