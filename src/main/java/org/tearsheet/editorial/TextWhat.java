package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.TextRow;

/** Which text of what it is. */
class TextWhat extends Paragraph {

    TextWhat(TextRow row) {
        addClassName("text-what");
        var what = getTranslation("kind." + row.key().kind()) + " · "
                + getTranslation("language.name." + row.key().language().tag());
        setText(row.sheetNumber() == 0 ? what : getTranslation("topic.sheet", row.sheetNumber()) + " · " + what);
    }

}
