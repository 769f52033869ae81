package org.tearsheet.admin;

import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import org.tearsheet.accounts.NewApiToken;
import org.tearsheet.security.ApiScope;

/** Asks for the name of the program, what it may do and for how long. */
class NewApiTokenForm extends Composite<Div> {

    private static final int A_QUARTER = 90;

    private final Binder<NewApiToken> binder = new Binder<>(NewApiToken.class);

    private final TextField name = new TextField(getTranslation("tokens.name"));

    private final CheckboxGroup<ApiScope> scopes = new CheckboxGroup<>(getTranslation("tokens.scopes"));

    private final Select<Integer> days = new Select<>();

    NewApiTokenForm() {
        name.setHelperText(getTranslation("tokens.name.help"));
        name.setMaxLength(NewApiToken.MAX_NAME);
        name.getElement().setAttribute("autocomplete", "off");
        scopes.setItems(ApiScope.values());
        scopes.setItemLabelGenerator(scope -> getTranslation("tokens.scope." + scope));
        days.setLabel(getTranslation("tokens.days"));
        days.setItems(30, A_QUARTER, 180, NewApiToken.MAX_DAYS);
        days.setItemLabelGenerator(number -> getTranslation("tokens.days.count", number));

        binder.forField(name)
            .asRequired(getTranslation("tokens.name.required"))
            .withValidator(NewApiToken::isValidName, getTranslation("tokens.name.required"))
            .bind("name");
        // not asRequired: Vaadin would mark a group and a button as required, which ARIA
        // forbids
        binder.forField(scopes)
            .withValidator(chosen -> !chosen.isEmpty(), getTranslation("tokens.scopes.required"))
            .bind("scopes");
        binder.forField(days).bind("days");
        getContent().addClassName("token-form");
        getContent().add(name, scopes, days);
        empty();
    }

    /** What was chosen; empty while something is missing, which the fields then say. */
    Optional<NewApiToken> read() {
        try {
            return Optional.of(binder.writeRecord());
        }
        catch (ValidationException _) {
            return Optional.empty(); // the fields are marked
        }
    }

    /** Makes ready for the next one. */
    void empty() {
        name.clear();
        scopes.setValue(Set.of());
        days.setValue(A_QUARTER);
        name.setInvalid(false);
        scopes.setInvalid(false);
    }

}
