package org.tearsheet.admin;

import java.util.Optional;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import org.tearsheet.accounts.PasswordRules;

/** Asks for a password twice; the user name stands there for a password manager. */
class PasswordForm extends Composite<FormLayout> {

    private final PasswordField password = new PasswordField(getTranslation("setup.password"));

    private final Binder<Void> binder = new Binder<>();

    PasswordForm(String username, PasswordRules rules) {
        var who = new TextField(getTranslation("setup.username"), username, "");
        who.setReadOnly(true);
        who.getElement().setAttribute("autocomplete", "username");
        password.setHelperText(getTranslation("setup.password.help"));
        password.getElement().setAttribute("autocomplete", "new-password");
        var again = new PasswordField(getTranslation("setup.password.repeat"));
        again.getElement().setAttribute("autocomplete", "new-password");
        binder.forField(password)
            .asRequired(getTranslation("setup.password.short"))
            .withValidator(new PasswordCheck(rules, () -> new String[] { username }))
            .withValidator(text -> text.equals(again.getValue()), getTranslation("setup.password.differs"))
            .bind(_ -> "", (_, _) -> {
            });
        getContent().add(who, password, again);
    }

    /** What was typed; empty while something is missing, which the fields then say. */
    Optional<String> read() {
        return binder.validate().isOk() ? Optional.of(password.getValue()) : Optional.empty();
    }

}
