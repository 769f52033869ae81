package org.tearsheet.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.tearsheet.accounts.ApiSecret;

/** Shows a new token, this once; only the button closes it. */
class ApiSecretDialog extends Dialog {

    ApiSecretDialog(String name, ApiSecret secret) {
        setHeaderTitle(getTranslation("tokens.secret.title", name));
        setWidth("min(36rem, 100vw)");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var field = new TextField(getTranslation("tokens.secret"), secret.text(), "");
        field.addClassName("token-secret");
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        var copy = CopyButton.of(field, "tokens.secret.copy.failed");
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("tokens.secret.once")), field, copy.answer());
        getFooter().add(new Button(getTranslation("tokens.secret.close"), _ -> close()), copy);
    }

}
