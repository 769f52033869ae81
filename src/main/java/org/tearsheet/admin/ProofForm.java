package org.tearsheet.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.accounts.CodeAnswer;
import org.tearsheet.accounts.MyFactors;
import org.tearsheet.security.PasskeyDoor;

/** Asks somebody for more than a password. */
class ProofForm extends Composite<Div> {

    private final CodeField code = new CodeField(getTranslation("factor.prove.code"));

    private final Button button = new Button(getTranslation("factor.prove"), _ -> send());

    private final SerializableFunction<String, CodeAnswer> prove;

    private final SerializableRunnable proved;

    ProofForm(MyFactors factors, PasskeyDoor door, SerializableFunction<String, CodeAnswer> prove,
            SerializableRunnable proved) {
        this.prove = prove;
        this.proved = proved;
        getContent().addClassName("proof");
        if (!factors.passkeys().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("factor.prove.passkey")), door);
        }
        code.setHelperText(getTranslation(
                factors.authenticatorSince().isPresent() ? "factor.prove.code.help" : "factor.prove.recovery.help"));
        code.onEnter(this::send);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().add(code, button);
    }

    /** Where another answer is the usual one. */
    ProofForm asSecondChoice() {
        button.removeThemeVariants(ButtonVariant.PRIMARY);
        return this;
    }

    private void send() {
        var answer = prove.apply(code.getValue());
        if (answer == CodeAnswer.RIGHT) {
            proved.run();
        }
        else {
            code.refuse(getTranslation("factor.answer." + answer));
        }
    }

}
