package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Paragraph;

/** One thing that somebody should know about a text; what is grave stands out. */
class TextMark extends Paragraph {

    TextMark(String says) {
        super(says);
        addClassName("text-mark");
    }

    TextMark grave() {
        addClassName("text-mark-grave");
        return this;
    }

}
