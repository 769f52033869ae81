package org.tearsheet.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.tearsheet.accounts.ApiSecret;

/** Shows a new token, this once; only the button closes it. */
class ApiSecretDialog extends Dialog {

    private final Paragraph copied = new Paragraph();

    ApiSecretDialog(String name, ApiSecret secret) {
        setHeaderTitle(getTranslation("tokens.secret.title", name));
        setWidth("min(36rem, 100vw)");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        copied.getElement().setAttribute("role", "status");
        var field = new TextField(getTranslation("tokens.secret"), secret.text(), "");
        field.addClassName("token-secret");
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        add(new Paragraph(getTranslation("tokens.secret.once")), field, copied);
        getFooter().add(new Button(getTranslation("tokens.secret.close"), _ -> close()), copy(field));
    }

    private Button copy(TextField field) {
        var copy = new Button(getTranslation("tokens.secret.copy"));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Clipboard.onClick(copy)
            .writeText(field, _ -> copied.setText(getTranslation("tokens.secret.copied")),
                    _ -> copied.setText(getTranslation("tokens.secret.copy.failed")));
        return copy;
    }

}
