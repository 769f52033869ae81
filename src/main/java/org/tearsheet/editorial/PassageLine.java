package org.tearsheet.editorial;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tearsheet.library.Language;

/** Words of a text and the line they stand on. */
class PassageLine extends Paragraph {

    PassageLine(Language language, int line, String passage) {
        addClassName("passage");
        var words = new Span("“" + passage.strip() + "”");
        words.getElement().setAttribute("lang", language.tag());
        add(new Text(getTranslation("review.line", line) + " "), words);
    }

}
