package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.ReviewRow;

/** Which edition of what it is. */
class ReviewWhat extends Paragraph {

    ReviewWhat(ReviewRow row) {
        addClassName("review-what");
        var edition = getTranslation("review.edition", getTranslation("kind." + row.kind()),
                getTranslation("language.name." + row.language().tag()), row.number());
        setText(row.sheetNumber() == 0 ? edition : getTranslation("topic.sheet", row.sheetNumber()) + " · " + edition);
    }

}
