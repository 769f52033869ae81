package org.tearsheet.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.accounts.SecondFactors;

/** Lets somebody choose their first second factor, and sets it up. */
class FactorSetup extends Composite<Div> {

    private final transient SecondFactors factors;

    private final FreshProof proof;

    private final SerializableRunnable done;

    FactorSetup(SecondFactors factors, FreshProof proof, SerializableRunnable done) {
        this.factors = factors;
        this.proof = proof;
        this.done = done;
        getContent().addClassName("factor-setup");
        if (factors.arePasskeysPossible()) {
            getContent().add(new H2(getTranslation("factor.setup.passkey")),
                    new Paragraph(getTranslation("factor.setup.passkey.text")), new PasskeyMaker(proof, done));
        }
        if (factors.areAppsPossible()) {
            var app = new Div();
            app.add(new Button(getTranslation("factor.setup.app.begin"), _ -> begin(app)));
            getContent().add(new H2(getTranslation("factor.setup.app")),
                    new Paragraph(getTranslation("factor.setup.app.text")), app);
        }
        if (!factors.arePasskeysPossible() && !factors.areAppsPossible()) {
            getContent().add(new Paragraph(getTranslation("factor.setup.impossible")));
        }
    }

    private void begin(Div place) {
        var made = factors.begin();
        place.removeAll();
        place.add(new AppSetup(made, proof, code -> factors.confirm(made, code), done));
    }

}
