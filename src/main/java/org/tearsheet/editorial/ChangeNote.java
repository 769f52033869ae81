package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.ReviewRow;

/** What the authors say they changed, and why. */
class ChangeNote extends Paragraph {

    ChangeNote(ReviewRow row) {
        addClassName("review-note");
        setText(getTranslation("review.note", row.changeNote()));
    }

}
