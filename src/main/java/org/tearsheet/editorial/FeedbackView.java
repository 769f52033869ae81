package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.dao.ConcurrencyFailureException;
import org.tearsheet.library.Feedback;
import org.tearsheet.library.FeedbackRow;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/** What clinicians wrote about texts: read it, answer it, erase it. */
@Route("feedback")
@Menu(title = "feedback.menu", order = 16)
@PageTitle("feedback.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMINISTRATOR })
class FeedbackView extends Main {

    /** More than anybody answers in one sitting. */
    private static final int AT_ONCE = 50;

    private final transient Feedback feedback;

    private final Paragraph count = new Paragraph();

    private final Div lists = new Div();

    FeedbackView(Feedback feedback) {
        this.feedback = feedback;
        addClassName("feedback");
        count.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("feedback.title")), new Paragraph(getTranslation("feedback.intro")), count, lists);
        show();
    }

    private void show() {
        count.setText(getTranslation("feedback.count", feedback.open()));
        lists.removeAll();
        var waiting = new UnorderedList();
        feedback.waiting(AT_ONCE).forEach(row -> waiting.add(new FeedbackEntry(row, this::answer, this::erase)));
        var answered = new UnorderedList();
        feedback.answered(AT_ONCE).forEach(row -> answered.add(new FeedbackEntry(row, this::answer, this::erase)));
        lists.add(waiting);
        if (answered.getComponentCount() > 0) {
            lists.add(new H2(getTranslation("feedback.answered")),
                    new Paragraph(getTranslation("feedback.answered.help")), answered);
        }
    }

    private void answer(FeedbackRow row) {
        new FeedbackAnswer(row, note -> attempt(() -> feedback.answer(row.seen(), note), "feedback.answered.now"))
            .open();
    }

    private void erase(FeedbackRow row) {
        new FeedbackErasure(row, () -> attempt(() -> feedback.erase(row.seen()), "feedback.erased.now")).open();
    }

    private void attempt(Runnable act, String done) {
        try {
            act.run();
            Notification.show(getTranslation(done));
        }
        catch (ConcurrencyFailureException _) {
            Notification.show(getTranslation("feedback.changed.meanwhile"));
        }
        show();
    }

}
