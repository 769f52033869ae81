package org.tearsheet.admin;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.tearsheet.accounts.PasswordLink;

/** Shows a new link, this once; only the button closes it. */
class PasswordLinkDialog extends Dialog {

    private final Paragraph copied = new Paragraph();

    PasswordLinkDialog(String name, PasswordLink link) {
        setHeaderTitle(getTranslation("people.secret.title", name));
        setWidth("min(36rem, 100vw)");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        copied.getElement().setAttribute("role", "status");
        var until = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(getLocale())
            .withZone(ZoneOffset.UTC)
            .format(link.until());
        var field = new TextField(getTranslation("people.secret"), link.address(), "");
        field.addClassName("person-link");
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        add(new Paragraph(getTranslation("people.secret.once", name, until)), field, copied);
        getFooter().add(new Button(getTranslation("people.secret.close"), _ -> close()), copy(field));
    }

    private Button copy(TextField field) {
        var copy = new Button(getTranslation("people.secret.copy"));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Clipboard.onClick(copy)
            .writeText(field, _ -> copied.setText(getTranslation("people.secret.copied")),
                    _ -> copied.setText(getTranslation("people.secret.copy.failed")));
        return copy;
    }

}
