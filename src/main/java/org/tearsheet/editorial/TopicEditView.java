package org.tearsheet.editorial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.tearsheet.library.Language;
import org.tearsheet.library.Slug;
import org.tearsheet.library.TextDesk;
import org.tearsheet.library.TopicDesk;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.library.TopicRefused;
import org.tearsheet.library.TopicSeen;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/** One topic: what it is called, what it is found by, and its texts. */
@Route(TopicsView.ROUTE + "/:topic")
@PageTitle("topics.one")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER })
class TopicEditView extends Main implements BeforeEnterObserver {

    private final transient TopicDesk topics;

    private final transient TextDesk texts;

    private final boolean writing;

    private final boolean reviewing;

    private final H1 title = new H1();

    private final TextOutcome outcome = new TextOutcome();

    private final TopicForm form = new TopicForm();

    private final Button takeTheirs = new Button(getTranslation("topics.theirs.take"), _ -> show(seen()));

    private final Div begun = new Div();

    private transient TopicSeen seen;

    @SuppressWarnings("NullAway.Init") // which topic it is is known when it is entered
    TopicEditView(TopicDesk topics, TextDesk texts, AuthenticationContext authentication) {
        this.topics = topics;
        this.texts = texts;
        this.writing = authentication.hasRole(Roles.AUTHOR);
        this.reviewing = authentication.hasRole(Roles.REVIEWER);
        addClassNames("review", "text-page", "topic-edit");
        var back = new Anchor(TopicsView.ROUTE, getTranslation("topics.back"));
        back.addClassName("back");
        var save = new Button(getTranslation("topics.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(save, takeTheirs);
        actions.addClassName("topic-actions");
        add(back, title, new Paragraph(getTranslation(writing ? "topics.edit.intro" : "topics.read.intro")), outcome,
                form, actions, begun);
    }

    static String address(Slug slug) {
        return TopicsView.ROUTE + "/" + slug;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
            .get("topic")
            .filter(Slug::isValid)
            .flatMap(slug -> topics.open(new Slug(slug)))
            .orElseThrow(NotFoundException::new));
    }

    private TopicSeen seen() {
        return seen;
    }

    private void show(TopicSeen topic) {
        this.seen = topic;
        var reader = Language.of(getLocale());
        title.setText(topic.topic().text(reader).titles().plain());
        title.getElement()
            .setAttribute("lang", (topic.topic().texts().containsKey(reader) ? reader : Language.ENGLISH).tag());
        form.show(topic, topics.shared(topic.topic()), reviewing);
        if (!writing) {
            form.setReadOnly(reviewing);
        }
        takeTheirs.setVisible(false);
        begun.removeAll();
        begun.add(new TopicTexts(texts.ofTopic(topic.topic().slug())));
    }

    private void save() {
        if (!writing) {
            attempt(() -> topics.handOver(seen, form.takeHome()));
            return;
        }
        form.read().ifPresent(topic -> {
            var known = topics.shared(seen.topic());
            SharedQuestion.ask(topics.shared(topic).stream().filter(one -> !known.contains(one)).toList(),
                    () -> save(topic));
        });
    }

    private void save(TopicDraft topic) {
        attempt(() -> topics.change(seen, topic));
    }

    private void attempt(SerializableSupplier<TopicSeen> act) {
        try {
            show(act.get());
            outcome.say(getTranslation("topics.saved"), false);
        }
        catch (TopicRefused ex) {
            form.say(ex.faults());
        }
        catch (OptimisticLockingFailureException _) {
            compare();
        }
        catch (DataIntegrityViolationException _) {
            outcome.say(getTranslation("topics.refused.rule"), true);
        }
    }

    /** What was typed stays, with theirs beside it; saving again puts it in place. */
    private void compare() {
        topics.open(seen.topic().slug()).ifPresent(theirs -> {
            this.seen = theirs;
            form.compareWith(theirs.topic());
            takeTheirs.setVisible(true);
            outcome.say(getTranslation("topics.conflict"), true);
        });
    }

}
