package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;

/** Which edition of what it is. */
class EditionWhat extends Paragraph {

    EditionWhat(DocumentKind kind, Language language, int number, int sheetNumber) {
        addClassName("review-what");
        var edition = getTranslation("review.edition", getTranslation("kind." + kind),
                getTranslation("language.name." + language.tag()), number);
        setText(sheetNumber == 0 ? edition : getTranslation("topic.sheet", sheetNumber) + " · " + edition);
    }

}
