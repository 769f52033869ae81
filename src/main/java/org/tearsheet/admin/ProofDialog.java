package org.tearsheet.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.accounts.OwnSignIn;
import org.tearsheet.accounts.SecondFactors;
import org.tearsheet.security.PasskeyDoor;

/** Asks somebody for their password again, or for whatever else they have. */
class ProofDialog extends Dialog {

    ProofDialog(SecondFactors factors, OwnSignIn own, SerializableRunnable proved) {
        setHeaderTitle(getTranslation("proof.title"));
        setWidth("min(32rem, 100vw)");
        SerializableRunnable goOn = () -> {
            close();
            proved.run();
        };
        var content = new Div(new Paragraph(getTranslation("proof.text")));
        content.addClassName("proof-again");
        if (own.hasPassword()) {
            content.add(new PasswordProof(own, goOn));
        }
        var mine = factors.mine();
        if (mine.isSetUp()) {
            var other = new ProofForm(mine, PasskeyDoor.forWhoStays(), factors::prove, goOn);
            content.add(new Paragraph(getTranslation("proof.otherwise")),
                    own.hasPassword() ? other.asSecondChoice() : other);
        }
        if (!own.hasPassword() && !mine.isSetUp()) {
            content.add(new Paragraph(getTranslation("proof.anew")));
        }
        add(content);
        getFooter().add(new Button(getTranslation("people.cancel"), _ -> close()));
    }

}
