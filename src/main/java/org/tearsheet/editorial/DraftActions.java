package org.tearsheet.editorial;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.function.SerializableRunnable;

/** What can be done with a draft. */
class DraftActions extends Footer {

    DraftActions(SerializableRunnable save, SerializableRunnable submit, SerializableRunnable discard) {
        addClassName("draft-actions");
        var saving = new Button(getTranslation("draft.save"), _ -> save.run());
        saving.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL).setBrowserDefaultAllowed(false);
        var submitting = new Button(getTranslation("draft.submit"), _ -> submit.run());
        submitting.addThemeVariants(ButtonVariant.PRIMARY);
        var discarding = new Button(getTranslation("draft.discard"), _ -> ask(discard));
        discarding.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        add(saving, submitting, discarding);
    }

    private void ask(SerializableRunnable discard) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("draft.discard.question"));
        question.setText(getTranslation("draft.discard.text"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("draft.cancel"));
        question.setConfirmText(getTranslation("draft.discard"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(_ -> discard.run());
        question.open();
    }

}
