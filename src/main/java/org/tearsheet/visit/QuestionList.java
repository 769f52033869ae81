package org.tearsheet.visit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    private final transient Checklist checklist;

    private final Map<String, Question> questions = new LinkedHashMap<>();

    private final Paragraph notPrivate = new Paragraph();

    QuestionList(Checklist checklist, SerializableConsumer<AnswerChange> onChange) {
        this.checklist = checklist;
        addClassName("questions");
        notPrivate.addClassName("not-private");
        notPrivate.setVisible(false);
        add(new H2(getTranslation("checklist.quick")));
        add(checklist.items().stream().filter(Item::quick).toList(), onChange);
        add(new H2(getTranslation("checklist.later")));
        add(checklist.items().stream().filter(item -> !item.quick()).toList(), onChange);
    }

    private void add(List<Item> items, SerializableConsumer<AnswerChange> onChange) {
        for (var item : items) {
            var question = new Question(item, checklist.fresh(), onChange);
            questions.put(item.id(), question);
            add(question);
            if (item.id().equals("P0")) {
                add(notPrivate);
            }
        }
    }

    void show(Answers answers, Assessment assessment) {
        var isPrivate = !assessment.notPrivate();
        notPrivate.setText(assessment.privacySays());
        notPrivate.setVisible(!isPrivate);
        for (var item : checklist.items()) {
            var question = questions.get(item.id());
            if (question != null) {
                question.setVisible(
                        checklist.isRelevant(item, answers) && (isPrivate || item.group() != Item.Group.SAFETY));
                if (question.isVisible()) {
                    question.show(answers, assessment.mustAsk().contains(item.id()));
                }
            }
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
        return questions.values().stream().filter(Question::isVisible);
    }

}
