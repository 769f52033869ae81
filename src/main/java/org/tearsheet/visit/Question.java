package org.tearsheet.visit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;
import org.tearsheet.referral.Answers;
import org.tearsheet.referral.Item;

/**
 * One question with its answers as large buttons. A number key presses the button with
 * that number and leads on; for lists, 0 says "none of these". It is made when it first
 * has to be asked, since most never are.
 */
class Question extends Div {

    private final transient Item item;

    private final transient Answers fresh;

    private final SerializableConsumer<AnswerChange> onChange;

    private final List<AnswerButton> buttons = new ArrayList<>();

    private final Span open = new Span();

    private @Nullable LongScore longScore;

    Question(Item item, Answers fresh, SerializableConsumer<AnswerChange> onChange) {
        this.item = item;
        this.fresh = fresh;
        this.onChange = onChange;
        addClassName("checklist-question");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-labelledby", "question-" + item.id());
    }

    private void make() {
        var words = new Paragraph(item.question());
        words.addClassName("question-words");
        words.setId("question-" + item.id());
        if (item.redFlag()) {
            var mark = new Span(getTranslation("topic.redflag"));
            mark.addClassName("red-flag");
            words.add(mark);
        }
        open.setText(getTranslation("checklist.open"));
        open.addClassName("question-open");
        words.add(open);
        add(words);
        if (!item.help().isBlank()) {
            var help = new Paragraph(item.help());
            help.addClassName("hint");
            add(help);
        }
        var answers = new Div();
        answers.addClassName("answers");
        buttons().forEach(button -> {
            buttons.add(button);
            answers.add(button);
        });
        add(answers);
        if (item.kind() == Item.Kind.SCORE) {
            var score = new LongScore(item, fresh, onChange);
            longScore = score;
            add(score);
        }
    }

    private List<AnswerButton> buttons() {
        return switch (item.kind()) {
            case ONE -> oneOf();
            case MANY -> manyOf();
            case NUMBER -> numbers();
            case SCORE -> ScoreButtons.of(item, fresh, onChange);
        };
    }

    private List<AnswerButton> oneOf() {
        var made = new ArrayList<AnswerButton>();
        item.answers().forEach((code, words) -> {
            var button = new AnswerButton(String.valueOf(made.size() + 1), words,
                    answers -> answers.code(item.id()).equals(code),
                    () -> change(answers -> answers.with(item.id(), code)));
            made.add(code.equals(Answers.NOT_ASKED) ? button.open() : button);
        });
        return made;
    }

    private List<AnswerButton> manyOf() {
        var made = new ArrayList<AnswerButton>();
        made.add(new AnswerButton("0", getTranslation("checklist.none-of-these"),
                answers -> answers.isAsked(item.id()) && answers.codes(item.id()).isEmpty(),
                () -> change(answers -> answers.with(item.id(), Set.of()))));
        item.answers().forEach((code, words) -> made.add(mark(made.size(), code, words)));
        return made;
    }

    private AnswerButton mark(int place, String code, String words) {
        var key = place < 10 ? String.valueOf(place) : "";
        if (code.equals(Answers.NOT_ASKED)) {
            return new AnswerButton(key, words, answers -> !answers.isAsked(item.id()),
                    () -> change(answers -> answers.withListNotAsked(item.id())))
                .open();
        }
        return new AnswerButton(key, words, answers -> answers.codes(item.id()).contains(code),
                () -> change(answers -> toggled(answers, code)))
            .staying();
    }

    private Answers toggled(Answers answers, String code) {
        var codes = new HashSet<>(answers.codes(item.id()));
        if (!codes.remove(code)) {
            codes.add(code);
        }
        return answers.with(item.id(), codes);
    }

    private List<AnswerButton> numbers() {
        var made = new ArrayList<AnswerButton>();
        for (int number = item.range().from(); number <= item.range().to(); number++) {
            int value = number;
            made.add(new AnswerButton(String.valueOf(value), String.valueOf(value),
                    answers -> answers.number(item.id()).filter(is -> is == value).isPresent(),
                    () -> change(answers -> answers.number(item.id()).filter(is -> is == value).isPresent()
                            ? answers.without(item.id(), fresh) : answers.with(item.id(), value))));
        }
        return made;
    }

    private void change(AnswerChange change) {
        onChange.accept(change);
    }

    void show(Answers answers, boolean mustAsk) {
        if (buttons.isEmpty()) {
            make();
        }
        open.setVisible(mustAsk);
        buttons.forEach(button -> button.show(answers));
        if (longScore != null) {
            longScore.show(answers);
        }
    }

    void focus() {
        buttons.stream()
            .filter(AnswerButton::isPressed)
            .findFirst()
            .or(() -> buttons.stream().findFirst())
            .ifPresent(Button::focus);
    }

}
