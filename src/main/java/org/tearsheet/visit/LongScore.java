package org.tearsheet.visit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.referral.Item;

/**
 * The total of a longer questionnaire, with the answer to its item on self-harm: neither
 * counts without the other, as an open question is no "no".
 */
class LongScore extends Div {

    private final transient Item item;

    private final SerializableConsumer<AnswerChange> onChange;

    private final Select<String> tool = new Select<>();

    private final IntegerField total = new IntegerField();

    private final Select<String> selfHarm = new Select<>();

    LongScore(Item item, SerializableConsumer<AnswerChange> onChange) {
        this.item = item;
        this.onChange = onChange;
        addClassName("long-score");
        tool.setLabel(getTranslation("checklist.tool"));
        tool.setItems(item.tools()
            .entrySet()
            .stream()
            .filter(ScoreButtons::isLong)
            .map(java.util.Map.Entry::getKey)
            .toList());
        tool.setItemLabelGenerator(code -> {
            var about = item.tools().get(code);
            return about == null ? code : about.label();
        });
        total.setLabel(getTranslation("checklist.total"));
        total.setMin(0);
        total.setStepButtonsVisible(false);
        total.setValueChangeMode(ValueChangeMode.LAZY);
        selfHarm.setLabel(getTranslation("checklist.self-harm"));
        selfHarm.setItems("NO", "YES");
        selfHarm.setItemLabelGenerator(code -> getTranslation("checklist.self-harm." + code));
        selfHarm.setErrorMessage(getTranslation("checklist.self-harm.needed"));
        tool.addValueChangeListener(_ -> change());
        total.addValueChangeListener(_ -> change());
        selfHarm.addValueChangeListener(_ -> change());
        add(tool, total, selfHarm);
    }

    private void change() {
        var code = tool.getValue();
        var about = code == null ? null : item.tools().get(code);
        if (code == null || about == null) {
            return;
        }
        total.setMax(about.range().to());
        var score = total.getValue();
        if (score != null && about.range().holds(score)) {
            var answer = selfHarm.getValue();
            selfHarm.setInvalid(answer == null);
            if (answer == null) {
                return;
            }
            onChange.accept(answers -> answers.with(item.fields().get(0), code)
                .with(item.fields().get(1), score)
                .with(item.fields().get(2), answer));
        }
    }

}
