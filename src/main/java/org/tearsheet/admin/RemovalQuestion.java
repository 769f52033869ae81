package org.tearsheet.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/** Asks before somebody removes what they sign in with. */
class RemovalQuestion extends Dialog {

    RemovalQuestion(String what, SerializableRunnable remove) {
        setHeaderTitle(getTranslation("mysignin.question", what));
        setWidth("min(32rem, 100vw)");
        add(new Paragraph(getTranslation("mysignin.question.text")));
        var yes = new Button(getTranslation("mysignin.remove"), _ -> {
            close();
            remove.run();
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("people.cancel"), _ -> close()), yes);
    }

}
