package org.tearsheet.admin;

import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import org.tearsheet.accounts.Invitation;
import org.tearsheet.accounts.NewPerson;
import org.tearsheet.accounts.Username;

/** Asks who is invited and what they may do. */
class InvitationForm extends Composite<Div> {

    private final Binder<Invitation> binder = new Binder<>(Invitation.class);

    private final TextField username = new TextField(getTranslation("people.username"));

    private final TextField name = new TextField(getTranslation("people.name"));

    private final RoleChoice roles = new RoleChoice();

    InvitationForm() {
        username.setHelperText(getTranslation("people.username.help"));
        name.setHelperText(getTranslation("people.name.help"));
        name.setMaxLength(NewPerson.MAX_NAME);
        username.getElement().setAttribute("autocomplete", "off");
        name.getElement().setAttribute("autocomplete", "off");

        binder.forField(username)
            .asRequired(getTranslation("signin.username.required"))
            .withValidator(Username::isValid, getTranslation("setup.username.invalid"))
            .withConverter(Username::new, Username::text)
            .bind("username");
        binder.forField(name)
            .asRequired(getTranslation("people.name.required"))
            .withValidator(NewPerson::isValidName, getTranslation("people.name.required"))
            .bind("name");
        // not asRequired: Vaadin would mark a group and a button as required, which ARIA
        // forbids
        binder.forField(roles)
            .withValidator(chosen -> !chosen.isEmpty(), getTranslation("people.roles.required"))
            .bind("roles");
        getContent().addClassName("invitation");
        getContent().add(username, name, roles);
    }

    /** What was typed; empty while something is missing, which the fields then say. */
    Optional<Invitation> read() {
        try {
            return Optional.of(binder.writeRecord());
        }
        catch (ValidationException _) {
            return Optional.empty(); // the fields are marked
        }
    }

    void sayTaken(String why) {
        username.setErrorMessage(why);
        username.setInvalid(true);
        username.focus();
    }

    /** Makes ready for the next one. */
    void empty() {
        username.clear();
        name.clear();
        roles.setValue(Set.of());
        username.setInvalid(false);
        name.setInvalid(false);
        roles.setInvalid(false);
    }

}
