package org.tearsheet.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.accounts.PersonRow;

/** Asks before something is done to somebody, and says what follows. */
class PersonQuestion extends Dialog {

    PersonQuestion(PersonAction action, PersonRow person, Runnable act) {
        setHeaderTitle(getTranslation("people.question." + action.code(), person.name()));
        setWidth("min(32rem, 100vw)");
        add(new Paragraph(getTranslation("people.question.%s.text".formatted(action.code()))));
        var yes = new Button(getTranslation("people.action." + action.code()), _ -> {
            close();
            act.run();
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        if (action != PersonAction.ENABLE && action != PersonAction.LINK) {
            yes.addThemeVariants(ButtonVariant.ERROR);
        }
        getFooter().add(new Button(getTranslation("people.cancel"), _ -> close()), yes);
    }

}
