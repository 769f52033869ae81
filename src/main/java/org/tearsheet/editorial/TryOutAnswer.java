package org.tearsheet.editorial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.Language;
import org.tearsheet.referral.AnswerField;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Item;

/** A made-up answer to one question. */
class TryOutAnswer extends Div {

    private final transient Item item;

    private final SerializableRunnable onChange;

    private final Map<String, Component> inputs = new LinkedHashMap<>();

    TryOutAnswer(Checklist checklist, Item item, Language language, SerializableRunnable onChange,
            SerializableRunnable onRemove) {
        this.item = item;
        this.onChange = onChange;
        addClassName("try-out-answer");
        var words = new Paragraph(item.id() + " " + item.question());
        words.getElement().setAttribute("lang", language.tag());
        add(words);
        checklist.answerFields().stream().filter(field -> field.item().id().equals(item.id())).forEach(field -> {
            var input = input(field);
            inputs.put(field.name(), input);
            add(input);
        });
        var removing = new Button(getTranslation("try.remove"), _ -> onRemove.run());
        removing.setAriaLabel(getTranslation("try.remove.of", item.id()));
        removing.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(removing);
    }

    private Component input(AnswerField field) {
        if (field.range().isPresent()) {
            var number = new IntegerField(label(field));
            number.setMin(field.range().get().from());
            number.setMax(field.range().get().to());
            number.setStepButtonsVisible(true);
            return listening(number);
        }
        if (field.list()) {
            var list = new MultiSelectComboBox<String>(label(field));
            list.setItems(field.codes().stream().filter(item.answers()::containsKey).toList());
            list.setItemLabelGenerator(this::say);
            return listening(list);
        }
        var select = new Select<String>();
        select.setLabel(label(field));
        select.setItems(field.codes());
        select.setItemLabelGenerator(this::say);
        return listening(select);
    }

    private <C extends Component & HasValue<?, ?>> C listening(C input) {
        input.addValueChangeListener(_ -> onChange.run());
        return input;
    }

    private String label(AnswerField field) {
        var end = field.name().substring(item.id().length());
        return getTranslation("try.answer" + end);
    }

    private String say(String code) {
        return Optional.ofNullable(item.answers().get(code))
            .or(() -> Optional.ofNullable(item.tools().get(code)).map(Item.Tool::label))
            .orElse(code);
    }

    /** What was chosen, as other programs would send it; nothing of what was not. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        inputs.forEach((name, input) -> {
            if (input instanceof MultiSelectComboBox<?> list) {
                values.put(name, List.copyOf(list.getValue()));
            }
            else if (input instanceof AbstractField<?, ?> field && !field.isEmpty()) {
                values.put(name, field.getValue());
            }
        });
        return values;
    }

    void focus() {
        inputs.values().stream().findFirst().ifPresent(input -> ((Focusable<?>) input).focus());
    }

}
