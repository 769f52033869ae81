package org.tearsheet.editorial;

import java.util.Arrays;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.Language;
import org.tearsheet.quality.Answer;
import org.tearsheet.quality.Standing;
import org.tearsheet.quality.Standing.Basis;

/** One item of a score sheet: what is asked, how it stands, and the answers it takes. */
class ScoreItem extends ListItem {

    private final transient Standing standing;

    private final List<Button> answers;

    ScoreItem(Language language, Standing standing, SerializableConsumer<Answer> judge) {
        this.standing = standing;
        var item = standing.item();
        var asks = new Paragraph("%s. %s".formatted(item.number(), item.asks(getLocale())));
        asks.setId("asks-%s-%s".formatted(item.instrument(), item.number()));
        asks.addClassName("score-asks");
        add(asks);
        if (standing.answer() != null) {
            var basis = new Paragraph(getTranslation("review.basis." + standing.basis(), say(standing.answer())));
            basis.addClassName("score-basis");
            add(basis);
        }
        standing.where().forEach(place -> add(new PassageLine(language, place.line(), place.passage())));
        this.answers = Arrays.stream(Answer.values()).filter(item::allows).map(one -> button(one, judge)).toList();
    }

    /** Lets whoever may judge answer it. */
    ScoreItem answerable() {
        var group = new Div();
        group.addClassName("score-answers");
        group.getElement()
            .setAttribute("role", "group")
            .setAttribute("aria-labelledby",
                    "asks-%s-%s".formatted(standing.item().instrument(), standing.item().number()));
        answers.forEach(group::add);
        add(group);
        return this;
    }

    void focus() {
        answers.getFirst().focus();
    }

    private Button button(Answer answer, SerializableConsumer<Answer> judge) {
        boolean toConfirm = !standing.isSettled() && answer == standing.answer();
        var button = new Button(toConfirm ? getTranslation("review.confirm", say(answer)) : say(answer),
                _ -> judge.accept(answer));
        button.addThemeVariants(ButtonVariant.SMALL);
        if (toConfirm) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        if (standing.basis() == Basis.JUDGED) {
            button.getElement().setAttribute("aria-pressed", String.valueOf(answer == standing.answer()));
        }
        return button;
    }

    private String say(Answer answer) {
        return getTranslation("review.answer." + answer);
    }

}
