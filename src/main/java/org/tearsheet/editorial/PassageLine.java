package org.tearsheet.editorial;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tearsheet.library.Language;

/** A line of a text, and the words on it that are meant. */
class PassageLine extends Paragraph {

    PassageLine(Language language, int line, String passage) {
        addClassName("passage");
        add(new Text(getTranslation("review.line", line)));
        if (!passage.isBlank()) {
            var words = new Span("“" + passage.strip() + "”");
            words.getElement().setAttribute("lang", language.tag());
            add(new Text(": "), words);
        }
    }

}
