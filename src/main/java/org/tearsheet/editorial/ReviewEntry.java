package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tearsheet.library.ReviewRow;

/** One edition that waits; it leads on, unless whoever looks wrote some of it. */
class ReviewEntry extends ListItem {

    ReviewEntry(ReviewRow row) {
        getElement().setAttribute("tabindex", "-1");
        var title = row.mine() ? new Span(row.title()) : new Anchor(ReviewsView.ROUTE + "/" + row.id(), row.title());
        title.getElement().setAttribute("lang", row.language().tag());
        add(new H2(title), new EditionWhat(row.kind(), row.language(), row.number(), row.sheetNumber()),
                new ReviewWho(row));
        if (!row.changeNote().isBlank()) {
            add(new ChangeNote(row));
        }
        if (row.mine()) {
            var mine = new Paragraph(getTranslation("reviews.mine"));
            mine.addClassName("review-mine");
            add(mine);
        }
    }

}
