package org.tearsheet.visit;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.referral.Answers;
import org.tearsheet.referral.Assessment;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Item;

/**
 * All questions: the quick path first, then those that have become relevant. Answering
 * one with a number key leads on to the next.
 */
@JavaScript("context://assets/checklist-keys.js")
class QuestionList extends Div {

    /** Whether they are alone with the patient; what it means stands below it. */
    private static final String PRIVACY = "P0";

    private final transient Checklist checklist;

    private final SerializableConsumer<AnswerChange> onChange;

    private final Map<String, Question> questions = new HashMap<>();

    private final Paragraph notPrivate = new Paragraph();

    private final H2 quick = new H2(getTranslation("checklist.quick"));

    private final H2 later = new H2(getTranslation("checklist.later"));

    QuestionList(Checklist checklist, SerializableConsumer<AnswerChange> onChange) {
        this.checklist = checklist;
        this.onChange = onChange;
        addClassName("questions");
        notPrivate.addClassName("not-private");
        notPrivate.setVisible(false);
        add(quick, later);
    }

    void show(Answers answers, Assessment assessment) {
        var isPrivate = !assessment.notPrivate();
        notPrivate.setText(assessment.privacySays());
        notPrivate.setVisible(!isPrivate);
        Component before = quick;
        Component laterBefore = later;
        for (var item : checklist.items()) {
            var isAsked = checklist.isRelevant(item, answers) && (isPrivate || item.group() != Item.Group.SAFETY);
            if (isAsked && !questions.containsKey(item.id())) {
                insert(item, item.quick() ? before : laterBefore);
            }
            var question = questions.get(item.id());
            if (question == null) {
                continue;
            }
            question.setVisible(isAsked);
            question.show(answers, assessment.mustAsk().contains(item.id()));
            if (item.quick()) {
                before = item.id().equals(PRIVACY) ? notPrivate : question;
            }
            else {
                laterBefore = question;
            }
        }
    }

    /** Made when it is first asked: most never are. */
    private void insert(Item item, Component before) {
        var question = new Question(item, checklist.fresh(), onChange);
        questions.put(item.id(), question);
        addComponentAtIndex(indexOf(before) + 1, question);
        if (item.id().equals(PRIVACY)) {
            addComponentAtIndex(indexOf(question) + 1, notPrivate);
        }
    }

    void focusFirst() {
        visible().skip(1).findFirst().ifPresent(Question::focus);
    }

    void focus(String item) {
        var question = questions.get(item);
        if (question != null && question.isVisible()) {
            question.focus();
        }
    }

    private Stream<Question> visible() {
        return getChildren().filter(Question.class::isInstance).map(Question.class::cast).filter(Question::isVisible);
    }

}
