package org.tearsheet.editorial;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tearsheet.library.ReviewDesk;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/** The editions that wait for a reviewer, the longest waiting first. */
@Route(ReviewsView.ROUTE)
@Menu(title = "reviews.menu", order = 11)
@PageTitle("reviews.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.REVIEWER)
class ReviewsView extends Main {

    static final String ROUTE = "reviews";

    private final Paragraph done = new Paragraph();

    ReviewsView(ReviewDesk reviews) {
        addClassName("reviews");
        done.addClassName("review-done");
        done.getElement().setAttribute("tabindex", "-1");
        done.setVisible(false);
        add(new H1(getTranslation("reviews.title")), done, new Paragraph(getTranslation("reviews.intro")),
                new ReviewList(reviews));
    }

    /** Tells whoever comes back from a decision what became of it. */
    void tell(String what) {
        done.setText(what);
        done.setVisible(true);
        done.getElement().callJsFunction("focus");
    }

}
