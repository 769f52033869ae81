package org.tearsheet.editorial;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.Language;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.InvalidAnswer;
import org.tearsheet.referral.Item;

/**
 * Tries what the checklist decides as it is written now: a few made-up answers, and which
 * rules fire. Nothing is kept.
 */
class TryOut extends Div {

    private final Language language;

    private final transient Supplier<String> definition;

    private final ComboBox<String> question = new ComboBox<>(getTranslation("try.question"));

    private final Checkbox negative = new Checkbox(getTranslation("try.negative"), true);

    private final Div answers = new Div();

    private final TryOutOutcome outcome = new TryOutOutcome();

    private final Map<String, TryOutAnswer> given = new LinkedHashMap<>();

    private transient Optional<Checklist> checklist = Optional.empty();

    TryOut(Language language, Supplier<String> definition, SerializableRunnable deadRules) {
        this.language = language;
        this.definition = definition;
        addClassName("try-out");
        answers.addClassName("try-out-answers");
        question.setWidthFull();
        question.setHelperText(getTranslation("try.question.help"));
        question.addValueChangeListener(change -> Optional.ofNullable(change.getValue()).ifPresent(this::ask));
        negative.addValueChangeListener(_ -> assess());
        add(new Paragraph(getTranslation("try.text")), question, answers, negative, outcome,
                new Button(getTranslation("try.dead-rules"), _ -> deadRules.run()));
        setVisible(false);
    }

    /** Reads the checklist anew, and assesses the same answers with it. */
    void show() {
        checklist = Checklist.draft(language, definition.get());
        checklist.ifPresent(now -> {
            question.setItems(now.items().stream().map(Item::id).toList());
            question.setItemLabelGenerator(id -> item(id).map(item -> id + " " + item.question()).orElse(id));
        });
        assess();
    }

    private Optional<Item> item(String id) {
        return checklist.flatMap(now -> now.items().stream().filter(item -> item.id().equals(id)).findFirst());
    }

    private void ask(String id) {
        question.clear();
        item(id).filter(_ -> !given.containsKey(id)).ifPresent(item -> {
            var answer = new TryOutAnswer(checklist.orElseThrow(), item, language, this::assess, () -> forget(id));
            given.put(id, answer);
            answers.add(answer);
            answer.focus();
        });
        assess();
    }

    private void forget(String id) {
        Optional.ofNullable(given.remove(id)).ifPresent(answers::remove);
        assess();
    }

    private void assess() {
        checklist.ifPresentOrElse(now -> {
            var values = new LinkedHashMap<String, Object>();
            given.forEach((id, answer) -> item(id).ifPresent(_ -> values.putAll(answer.values())));
            try {
                outcome.show(now, now.assess(now.answers(values, negative.getValue() ? now.negative() : now.fresh())));
            }
            catch (InvalidAnswer ex) {
                outcome.say("try.refused", String.valueOf(ex.getMessage()));
            }
        }, () -> outcome.say("try.unreadable"));
    }

}
