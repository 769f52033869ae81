package org.tearsheet.editorial;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.dao.DataIntegrityViolationException;
import org.tearsheet.library.TopicDesk;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.library.TopicRefused;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/** Adds a topic; its texts are begun from its page. */
@Route(TopicAddView.ROUTE)
@PageTitle("topics.add")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.AUTHOR)
class TopicAddView extends Main {

    static final String ROUTE = "library/new-topic";

    private final transient TopicDesk topics;

    private final TextOutcome outcome = new TextOutcome();

    private final TopicForm form = new TopicForm();

    TopicAddView(TopicDesk topics) {
        this.topics = topics;
        addClassNames("review", "text-page", "topic-edit");
        form.begin(topics.nextSheetNumber());
        var back = new Anchor(TopicsView.ROUTE, getTranslation("topics.back"));
        back.addClassName("back");
        var save = new Button(getTranslation("topics.add.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(back, new H1(getTranslation("topics.add")), new Paragraph(getTranslation("topics.add.intro")), outcome,
                form, save);
    }

    private void save() {
        form.read().ifPresent(topic -> SharedQuestion.ask(topics.shared(topic), () -> save(topic)));
    }

    private void save(TopicDraft topic) {
        try {
            UI.getCurrent().navigate(TopicEditView.address(topics.add(topic).topic().slug()));
        }
        catch (TopicRefused ex) {
            form.say(ex.faults());
        }
        catch (DataIntegrityViolationException _) {
            outcome.say(getTranslation("topics.refused.rule"), true);
        }
    }

}
