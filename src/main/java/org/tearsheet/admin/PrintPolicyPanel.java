package org.tearsheet.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import org.springframework.dao.OptimisticLockingFailureException;
import org.tearsheet.print.PaperContact;
import org.tearsheet.print.PrintOption;
import org.tearsheet.print.PrintPolicies;
import org.tearsheet.print.PrintPolicy;
import org.tearsheet.print.Sides;
import org.tearsheet.print.TextSize;

/** How the clinic prints unless somebody chooses otherwise, and what nobody may. */
class PrintPolicyPanel extends Section {

    private final transient PrintPolicies policies;

    private final Select<TextSize> text = select("text", TextSize.values());

    private final Select<PaperContact> contact = select("contact", PaperContact.values());

    private final Select<Sides> sides = select("sides", Sides.values());

    private final Checkbox sources = new Checkbox(getTranslation("print.sources"));

    private final Checkbox discreet = new Checkbox(getTranslation("print.discreet"));

    private final CheckboxGroup<PrintOption> fixed = new CheckboxGroup<>(getTranslation("print.policy.fixed"));

    private final ConflictNotice conflict = new ConflictNotice(this::show);

    private transient PrintPolicy seen;

    PrintPolicyPanel(PrintPolicies policies) {
        this.policies = policies;
        this.seen = policies.current();
        addClassName("print-policy");
        fixed.setItems(PrintOption.values());
        fixed.setItemLabelGenerator(option -> getTranslation("print.policy.fixed." + option));
        fixed.setHelperText(getTranslation("print.policy.fixed.help"));
        var fields = new Div(text, contact, sides, sources, discreet);
        fields.addClassName("clinic-fields");
        var save = new Button(getTranslation("print.policy.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var end = new Div(conflict, save);
        end.addClassName("clinic-end");
        add(new H2(getTranslation("print.policy")), new Paragraph(getTranslation("print.policy.help")), fields, fixed,
                end);
        show();
    }

    private <T extends Enum<T>> Select<T> select(String name, T[] items) {
        var select = new Select<T>();
        select.setLabel(getTranslation("print." + name));
        select.setItems(items);
        select.setItemLabelGenerator(item -> getTranslation("print.%s.%s".formatted(name, item)));
        return select;
    }

    private void show() {
        text.setValue(seen.text());
        contact.setValue(seen.contact());
        sides.setValue(seen.sides());
        sources.setValue(seen.sources());
        discreet.setValue(seen.discreet());
        fixed.setValue(seen.fixed());
        conflict.hide();
    }

    private void save() {
        try {
            seen = policies.change(new PrintPolicy(seen.version(), text.getValue(), contact.getValue(),
                    sides.getValue(), sources.getValue(), discreet.getValue(), fixed.getValue()));
            show();
            Notification.show(getTranslation("print.policy.saved"));
        }
        catch (OptimisticLockingFailureException _) {
            seen = policies.current();
            conflict.show();
        }
    }

}
