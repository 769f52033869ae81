package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where a draft stood, says what became of it, and leads on. */
class DraftClosed extends Div {

    private final H1 heading;

    /**
     * Says it.
     * @param key of the heading, and with {@code .text} of what it means
     */
    DraftClosed(String key) {
        heading = new H1(getTranslation(key));
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading, new Paragraph(getTranslation(key + ".text")), new Anchor("desk", getTranslation("desk.menu")));
    }

    void focus() {
        heading.getElement().callJsFunction("focus");
    }

}
