package org.tearsheet.admin;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.tearsheet.accounts.PasswordLink;

/** Shows a new link, this once; only the button closes it. */
class PasswordLinkDialog extends Dialog {

    PasswordLinkDialog(String name, PasswordLink link) {
        setHeaderTitle(getTranslation("people.secret.title", name));
        setWidth("min(36rem, 100vw)");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var until = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(getLocale())
            .withZone(ZoneOffset.UTC)
            .format(link.until());
        var field = new TextField(getTranslation("people.secret"), link.address(), "");
        field.addClassName("person-link");
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        var copy = CopyButton.of(field, "people.secret.copy.failed");
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("people.secret.once", name, until)), field, copy.answer());
        getFooter().add(new Button(getTranslation("people.secret.close"), _ -> close()), copy);
    }

}
