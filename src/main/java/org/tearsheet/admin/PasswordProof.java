package org.tearsheet.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.accounts.OwnSignIn;

/** Asks whoever has signed in for their password once more. */
class PasswordProof extends Composite<Div> {

    private final KnownPasswordField password = new KnownPasswordField(getTranslation("proof.password"));

    private final transient OwnSignIn own;

    private final SerializableRunnable proved;

    PasswordProof(OwnSignIn own, SerializableRunnable proved) {
        this.own = own;
        this.proved = proved;
        password.addKeyPressListener(Key.ENTER, _ -> send());
        password.setAutofocus(true);
        var button = new Button(getTranslation("proof.send"), _ -> send());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("proof");
        getContent().add(password, button);
    }

    private void send() {
        if (password.accept(own::confirm)) {
            proved.run();
        }
    }

}
