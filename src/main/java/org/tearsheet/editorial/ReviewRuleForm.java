package org.tearsheet.editorial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.ReviewRule;

/** How often a document is reviewed, and how long it is printed when it is not. */
class ReviewRuleForm extends Section {

    private final IntegerField months = new IntegerField(getTranslation("text.rule.months"));

    private final IntegerField grace = new IntegerField(getTranslation("text.rule.grace"));

    ReviewRuleForm(ReviewRule rule, SerializableConsumer<ReviewRule> onChange) {
        addClassName("text-rule");
        prepare(months, 1, ReviewRule.MAX_MONTHS, rule.months());
        prepare(grace, 0, ReviewRule.MAX_GRACE_DAYS, rule.graceDays());
        var fields = new Div(months, grace, new Button(getTranslation("text.rule.save"), _ -> read(onChange)));
        fields.addClassName("text-rule-fields");
        add(new H2(getTranslation("text.rule")), new Paragraph(getTranslation("text.rule.intro")), fields);
    }

    private void prepare(IntegerField field, int least, int most, int value) {
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setManualValidation(true);
        field.setValue(value);
    }

    private void read(SerializableConsumer<ReviewRule> onChange) {
        var known = check(months) & check(grace);
        if (known) {
            onChange.accept(new ReviewRule(months.getValue(), grace.getValue()));
        }
        else if (months.isInvalid()) {
            months.focus();
        }
        else {
            grace.focus();
        }
    }

    private boolean check(IntegerField field) {
        var value = field.getValue();
        var valid = value != null && value >= field.getMin() && value <= field.getMax();
        field.setInvalid(!valid);
        field.setErrorMessage(valid ? "" : getTranslation("text.rule.range", field.getMin(), field.getMax()));
        return valid;
    }

}
