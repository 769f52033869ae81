package org.tearsheet.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.accounts.NewPerson;
import org.tearsheet.accounts.PeopleFilter;
import org.tearsheet.accounts.PersonState;
import org.tearsheet.security.Role;

/** Asks which people to show, and tells each choice at once. */
class PeopleFilterForm extends Composite<Div> {

    private final TextField text = new TextField(getTranslation("people.filter.text"));

    private final ComboBox<Role> role = new ComboBox<>(getTranslation("people.filter.role"));

    private final ComboBox<PersonState> state = new ComboBox<>(getTranslation("people.filter.state"));

    PeopleFilterForm(SerializableConsumer<PeopleFilter> chosen) {
        text.setMaxLength(NewPerson.MAX_NAME);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.getElement().setAttribute("autocomplete", "off");
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> getTranslation("people.role." + one));
        role.setClearButtonVisible(true);
        state.setItems(PersonState.values());
        state.setItemLabelGenerator(one -> getTranslation("people.state." + one));
        state.setClearButtonVisible(true);
        text.addValueChangeListener(_ -> chosen.accept(filter()));
        role.addValueChangeListener(_ -> chosen.accept(filter()));
        state.addValueChangeListener(_ -> chosen.accept(filter()));
        getContent().addClassName("people-filter");
        getContent().add(text, role, state);
    }

    private PeopleFilter filter() {
        return new PeopleFilter(text.getValue(), role.getOptionalValue(), state.getOptionalValue());
    }

}
