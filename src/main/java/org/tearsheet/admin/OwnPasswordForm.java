package org.tearsheet.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.accounts.OwnSignIn;
import org.tearsheet.accounts.PasswordRules;

/** Asks for the password that somebody has and, twice, for the one they want. */
class OwnPasswordForm extends Composite<Div> {

    private final KnownPasswordField old = new KnownPasswordField(getTranslation("mysignin.password.old"));

    private final PasswordField wanted = new PasswordField(getTranslation("mysignin.password.new"));

    private final Binder<Void> binder = new Binder<>();

    private final transient OwnSignIn own;

    private final SerializableRunnable changed;

    OwnPasswordForm(String username, OwnSignIn own, PasswordRules rules, SerializableRunnable changed,
            SerializableConsumer<OwnPasswordForm> leave) {
        this.own = own;
        this.changed = changed;
        var who = new TextField(getTranslation("setup.username"), username, "");
        who.setReadOnly(true);
        who.getElement().setAttribute("autocomplete", "username");
        wanted.setHelperText(getTranslation("setup.password.help"));
        wanted.getElement().setAttribute("autocomplete", "new-password");
        var again = new PasswordField(getTranslation("mysignin.password.repeat"));
        again.getElement().setAttribute("autocomplete", "new-password");
        again.setRequiredIndicatorVisible(true);
        old.setRequiredIndicatorVisible(true);
        binder.forField(wanted)
            .asRequired(getTranslation("setup.password.short"))
            .withValidator(new PasswordCheck(rules, () -> new String[] { username }))
            .withValidator(text -> !text.equals(old.getValue()), getTranslation("mysignin.password.same"))
            .withValidator(text -> text.equals(again.getValue()), getTranslation("setup.password.differs"))
            .bind(_ -> "", (_, _) -> {
            });
        var save = new Button(getTranslation("mysignin.password.change"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var end = new Div(save, new Button(getTranslation("people.cancel"), _ -> leave.accept(this)));
        end.addClassName("own-password-end");
        getContent().addClassName("own-password");
        getContent().add(who, old, wanted, again, end);
    }

    void focus() {
        old.focus();
    }

    private void save() {
        if (binder.validate().isOk() && old.accept(typed -> own.changePassword(typed, wanted.getValue()))) {
            changed.run();
        }
    }

}
