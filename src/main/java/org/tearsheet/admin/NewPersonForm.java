package org.tearsheet.admin;

import java.util.Optional;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import org.tearsheet.accounts.NewPerson;
import org.tearsheet.accounts.PasswordRules;
import org.tearsheet.accounts.Username;

/** Asks for user name, name and a password typed twice. */
class NewPersonForm extends Composite<FormLayout> {

    private final Binder<NewPerson> binder = new Binder<>(NewPerson.class);

    NewPersonForm(PasswordRules rules) {
        var username = new TextField(getTranslation("setup.username"));
        username.getElement().setAttribute("autocomplete", "username");
        var name = new TextField(getTranslation("setup.name"));
        name.getElement().setAttribute("autocomplete", "name");
        var password = new PasswordField(getTranslation("setup.password"));
        password.setHelperText(getTranslation("setup.password.help"));
        password.getElement().setAttribute("autocomplete", "new-password");
        var again = new PasswordField(getTranslation("setup.password.repeat"));
        again.getElement().setAttribute("autocomplete", "new-password");

        binder.forField(username)
            .asRequired(getTranslation("signin.username.required"))
            .withValidator(Username::isValid, getTranslation("setup.username.invalid"))
            .withConverter(Username::new, Username::text)
            .bind("username");
        binder.forField(name).asRequired(getTranslation("setup.name.required")).bind("name");
        binder.forField(password)
            .asRequired(getTranslation("setup.password.short"))
            .withValidator(new PasswordCheck(rules, () -> new String[] { username.getValue(), name.getValue() }))
            .withValidator(text -> text.equals(again.getValue()), getTranslation("setup.password.differs"))
            .bind("password");
        getContent().add(username, name, password, again);
    }

    /** What was typed; empty while something is missing, which the fields then say. */
    Optional<NewPerson> read() {
        try {
            return Optional.of(binder.writeRecord());
        }
        catch (ValidationException _) {
            return Optional.empty(); // the fields are marked
        }
    }

}
