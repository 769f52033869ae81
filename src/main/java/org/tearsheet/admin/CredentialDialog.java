package org.tearsheet.admin;

import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.accounts.Credential;
import org.tearsheet.accounts.PersonRow;

/** Asks what lets somebody judge texts, and until when. */
class CredentialDialog extends Dialog {

    private final TextField text = new TextField(getTranslation("people.credential.text"));

    private final TextField issuer = new TextField(getTranslation("people.credential.issuer"));

    private final DayField until = new DayField(getTranslation("people.credential.until"));

    CredentialDialog(PersonRow person, SerializableConsumer<Optional<Credential>> change) {
        addClassName("credential-dialog");
        setHeaderTitle(getTranslation("people.credential.title", person.name()));
        setWidth("min(32rem, 100vw)");
        text.setHelperText(getTranslation("people.credential.text.help"));
        text.setMaxLength(Credential.MAX_LENGTH);
        text.setManualValidation(true);
        text.setErrorMessage(getTranslation("people.credential.text.required"));
        issuer.setMaxLength(Credential.MAX_LENGTH);
        until.setHelperText(getTranslation("people.credential.until.help"));
        person.credential().ifPresent(this::show);
        add(new Paragraph(getTranslation("people.credential.intro")), text, issuer, until);
        var save = new Button(getTranslation("people.credential.save"), _ -> save(change));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("people.cancel"), _ -> close()), save);
    }

    private void show(Credential credential) {
        text.setValue(credential.text());
        issuer.setValue(credential.issuer());
        until.setValue(credential.until().orElse(null));
    }

    /** All empty takes the credential off the record. */
    private void save(SerializableConsumer<Optional<Credential>> change) {
        var none = text.getValue().isBlank();
        text.setInvalid(none && (!issuer.getValue().isBlank() || until.getValue() != null));
        if (text.isInvalid()) {
            text.focus();
        }
        else if (!until.isInvalid()) {
            close();
            change.accept(none ? Optional.empty() : Optional
                .of(new Credential(text.getValue(), issuer.getValue(), Optional.ofNullable(until.getValue()))));
        }
    }

}
