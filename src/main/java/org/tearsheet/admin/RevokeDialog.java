package org.tearsheet.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.accounts.ApiTokenRow;

/** Asks before a token is ended for good. */
class RevokeDialog extends Dialog {

    RevokeDialog(ApiTokenRow token, Runnable revoke) {
        setHeaderTitle(getTranslation("tokens.revoke.title", token.name()));
        setWidth("min(32rem, 100vw)");
        add(new Paragraph(getTranslation("tokens.revoke.text")));
        var keep = new Button(getTranslation("tokens.keep"), _ -> close());
        var end = new Button(getTranslation("tokens.revoke"), _ -> {
            close();
            revoke.run();
        });
        end.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(keep, end);
    }

}
