package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.tearsheet.library.ReviewDesk;
import org.tearsheet.library.ReviewRow;

/** The queue, a page at a time. */
class ReviewList extends Composite<Div> {

    private static final int PAGE = 25;

    private final transient ReviewDesk reviews;

    private final Paragraph count = new Paragraph();

    private final UnorderedList list = new UnorderedList();

    private final Button more = new Button(getTranslation("reviews.more"), _ -> showMore());

    private transient @Nullable ReviewRow last;

    ReviewList(ReviewDesk reviews) {
        this.reviews = reviews;
        count.getElement().setAttribute("role", "status");
        getContent().add(count, list, more);
        append(reviews.oldest(PAGE + 1));
    }

    private void showMore() {
        if (last != null) {
            int shown = list.getComponentCount();
            append(reviews.after(last, PAGE + 1));
            list.getChildren().skip(shown).findFirst().ifPresent(next -> next.getElement().callJsFunction("focus"));
        }
    }

    /** One more than a page is asked for, to know whether there is another. */
    private void append(List<ReviewRow> found) {
        var page = found.subList(0, Math.min(PAGE, found.size()));
        page.forEach(row -> list.add(new ReviewEntry(row)));
        if (!page.isEmpty()) {
            this.last = page.getLast();
        }
        more.setVisible(found.size() > PAGE);
        list.setVisible(list.getComponentCount() > 0);
        count.setText(
                getTranslation(more.isVisible() ? "reviews.shown.more" : "reviews.shown", list.getComponentCount()));
    }

}
