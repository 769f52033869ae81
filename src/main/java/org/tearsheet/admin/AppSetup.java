package org.tearsheet.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.accounts.NewAuthenticator;

/** Shows an authenticator app what it needs, and asks for the code that it then shows. */
class AppSetup extends Composite<Div> {

    private final CodeField code = new CodeField(getTranslation("factor.app.code"));

    private final FreshProof proof;

    private final SerializablePredicate<String> confirm;

    private final SerializableRunnable done;

    AppSetup(NewAuthenticator made, FreshProof proof, SerializablePredicate<String> confirm,
            SerializableRunnable done) {
        this.proof = proof;
        this.confirm = confirm;
        this.done = done;
        var secret = new Code(made.secret().replaceAll("(.{4})(?=.)", "$1 "));
        var scan = new ListItem(new Paragraph(getTranslation("factor.app.scan")),
                new QrCode(made.address(), getTranslation("factor.app.square")),
                new Paragraph(getTranslation("factor.app.type")), secret);
        var button = new Button(getTranslation("factor.app.confirm"), _ -> send());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        code.onEnter(this::send);
        getContent().addClassName("app-setup");
        getContent().add(new OrderedList(new ListItem(getTranslation("factor.app.install")), scan,
                new ListItem(new Paragraph(getTranslation("factor.app.then")), code, button)));
    }

    private void send() {
        proof.before(() -> {
            if (confirm.test(code.getValue())) {
                done.run();
            }
            else {
                code.refuse(getTranslation("factor.app.wrong"));
            }
        });
    }

}
