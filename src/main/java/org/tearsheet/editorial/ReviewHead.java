package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.UnderReview;

/** What is under review, by whom, and why. */
class ReviewHead extends Header {

    private final H1 title;

    ReviewHead(UnderReview review) {
        var row = review.row();
        var back = new Anchor(ReviewsView.ROUTE, getTranslation("review.back"));
        back.addClassName("back");
        title = new H1(row.title());
        title.getElement().setAttribute("lang", row.language().tag()).setAttribute("tabindex", "-1");
        var discreet = new Paragraph(getTranslation("review.discreet", review.draft().titles().discreet()));
        add(back, title, new EditionWhat(row.kind(), row.language(), row.number(), row.sheetNumber()), discreet,
                new ReviewWho(row));
        if (!row.changeNote().isBlank()) {
            add(new ChangeNote(row));
        }
    }

    void focus() {
        title.getElement().callJsFunction("focus");
    }

}
