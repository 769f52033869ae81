package org.tearsheet.admin;

import java.util.Arrays;
import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.audit.Act;
import org.tearsheet.audit.AuditActor;
import org.tearsheet.audit.AuditFilter;
import org.tearsheet.security.Actor;

/** Asks which entries to show, and tells each choice at once. */
class AuditFilterForm extends Composite<Div> {

    private final DatePicker from = new DayField(getTranslation("audit.filter.from"));

    private final DatePicker to = new DayField(getTranslation("audit.filter.to"));

    private final ComboBox<AuditActor> who = new ComboBox<>(getTranslation("audit.filter.who"));

    private final ComboBox<Act> act = new ComboBox<>(getTranslation("audit.filter.act"));

    private final TextField label = new TextField(getTranslation("audit.filter.label"));

    private final SerializableConsumer<AuditFilter> chosen;

    AuditFilterForm(List<AuditActor> actors, SerializableConsumer<AuditFilter> chosen) {
        this.chosen = chosen;
        who.setItems(actors);
        who.setItemLabelGenerator(actor -> actor.kind() == Actor.Kind.PERSON ? actor.name()
                : getTranslation("audit.actor." + actor.kind(), actor.name()));
        act.setItems(Arrays.stream(Act.values()).toList());
        act.setItemLabelGenerator(one -> getTranslation("audit.act." + one.code()));
        label.setHelperText(getTranslation("audit.filter.label.help"));
        label.setMaxLength(120);
        label.setValueChangeMode(ValueChangeMode.LAZY);
        label.getElement().setAttribute("autocomplete", "off");
        List.of(who, act).forEach(box -> box.setClearButtonVisible(true));
        List.<HasValue<?, ?>>of(from, to, who, act, label).forEach(field -> field.addValueChangeListener(_ -> tell()));
        getContent().addClassName("audit-filter");
        getContent().add(from, to, who, act, label, new Button(getTranslation("audit.filter.all"), _ -> empty()));
    }

    private void empty() {
        List.<HasValue<?, ?>>of(from, to, who, act, label).forEach(HasValue::clear);
    }

    private void tell() {
        chosen.accept(new AuditFilter(from.getOptionalValue(), to.getOptionalValue(), who.getOptionalValue(),
                act.getOptionalValue(), label.getValue()));
    }

}
