package org.tearsheet.visit;

import java.util.Map;
import java.util.Objects;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;
import org.tearsheet.referral.Answers;
import org.tearsheet.referral.Item;

/**
 * The total of a longer questionnaire, with the answer to its item on self-harm. The
 * total counts at once; the question stays open until that answer is there too.
 */
class LongScore extends Div {

    private final transient Item item;

    private final transient Answers fresh;

    private final SerializableConsumer<AnswerChange> onChange;

    private final Select<String> tool = new Select<>();

    private final IntegerField total = new IntegerField();

    private final Select<String> selfHarm = new Select<>();

    private final String toolField;

    private final String totalField;

    private final String selfHarmField;

    private boolean given;

    private boolean showing;

    LongScore(Item item, Answers fresh, SerializableConsumer<AnswerChange> onChange) {
        this.item = item;
        this.fresh = fresh;
        toolField = item.fields().get(0);
        totalField = item.fields().get(1);
        selfHarmField = item.fields().get(2);
        this.onChange = onChange;
        addClassName("long-score");
        tool.setLabel(getTranslation("checklist.tool"));
        tool.setItems(item.tools().entrySet().stream().filter(ScoreButtons::isLong).map(Map.Entry::getKey).toList());
        tool.setItemLabelGenerator(code -> about(code).label());
        total.setLabel(getTranslation("checklist.total"));
        total.setMin(0);
        total.setStepButtonsVisible(false);
        total.setValueChangeMode(ValueChangeMode.LAZY);
        selfHarm.setLabel(getTranslation("checklist.self-harm"));
        selfHarm.setItems("NO", "YES");
        selfHarm.setItemLabelGenerator(code -> getTranslation("checklist.self-harm." + code));
        selfHarm.setErrorMessage(getTranslation("checklist.self-harm.needed"));
        tool.addValueChangeListener(_ -> changed());
        total.addValueChangeListener(_ -> changed());
        selfHarm.addValueChangeListener(_ -> changed());
        add(tool, total, selfHarm);
        fit();
    }

    private void changed() {
        if (showing) {
            return;
        }
        var code = tool.getValue();
        var score = total.getValue();
        if (code != null && score != null && about(code).range().holds(score)) {
            var answer = about(code).hasSelfHarmItem() ? selfHarm.getValue() : null;
            onChange.accept(answers -> answered(answers.with(toolField, code).with(totalField, score), answer));
        }
        else if (given) {
            onChange.accept(answers -> answered(answers.without(toolField, fresh).without(totalField, fresh), null));
        }
        fit();
    }

    private Answers answered(Answers answers, @Nullable String selfHarmAnswer) {
        return selfHarmAnswer == null ? answers.without(selfHarmField, fresh)
                : answers.with(selfHarmField, selfHarmAnswer);
    }

    /**
     * Follows the answers: a total of the short questionnaire takes the place of this
     * one.
     */
    void show(Answers answers) {
        var code = answers.code(toolField);
        given = tool.getListDataView().contains(code);
        showing = true;
        if (given) {
            tool.setValue(code);
            total.setValue(answers.number(totalField).orElse(null));
            var answer = answers.code(selfHarmField);
            selfHarm.setValue(selfHarm.getListDataView().contains(answer) ? answer : null);
        }
        else if (answers.number(totalField).isPresent()) {
            tool.clear();
            total.clear();
            selfHarm.clear();
        }
        showing = false;
        fit();
    }

    /** Asks for what the chosen tool has; before one is chosen, for what any has. */
    private void fit() {
        var code = tool.getValue();
        boolean hasItem = code == null ? item.tools().values().stream().anyMatch(Item.Tool::hasSelfHarmItem)
                : about(code).hasSelfHarmItem();
        selfHarm.setVisible(hasItem);
        selfHarm.setInvalid(given && hasItem && selfHarm.getValue() == null);
        total.setMax(code == null ? Integer.MAX_VALUE : about(code).range().to());
    }

    private Item.Tool about(String code) {
        return Objects.requireNonNull(item.tools().get(code));
    }

}
