package org.tearsheet.editorial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.Language;
import org.tearsheet.library.LiveText;
import org.tearsheet.library.TextRow;

/** Asks why a text is withdrawn, and says what follows at once. */
class WithdrawDialog extends Dialog {

    private static final int LONGEST_REASON = 2000;

    private final TextArea reason = new TextArea(getTranslation("text.withdraw.reason"));

    WithdrawDialog(TextRow row, LiveText live, SerializableConsumer<String> onWithdraw) {
        addClassName("withdraw-dialog");
        setHeaderTitle(getTranslation("text.withdraw.title", live.seen().number(), row.title()));
        setWidth("min(34rem, 100vw)");
        reason.setHelperText(getTranslation("review.reason.help"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        add(new Paragraph(getTranslation("text.withdraw.follows")));
        if (row.key().language() == Language.ENGLISH) {
            add(new Paragraph(getTranslation("text.withdraw.translations")));
        }
        add(reason);
        var withdraw = new Button(getTranslation("text.withdraw.now"), _ -> ask(onWithdraw));
        withdraw.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("text.withdraw.keep"), _ -> close()), withdraw);
    }

    private void ask(SerializableConsumer<String> onWithdraw) {
        var missing = reason.getValue().isBlank();
        reason.setInvalid(missing);
        reason.setErrorMessage(missing ? getTranslation("text.withdraw.required") : "");
        if (missing) {
            reason.focus();
        }
        else {
            close();
            onWithdraw.accept(reason.getValue());
        }
    }

}
