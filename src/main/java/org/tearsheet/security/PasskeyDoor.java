package org.tearsheet.security;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Signs in by passkey, which happens between the browser and Spring Security; here stand
 * the words.
 */
@Tag("passkey-door")
@JavaScript("context://assets/passkeys.js")
public class PasskeyDoor extends Component implements HasComponents {

    /** Leads where whoever signs in wanted to go. */
    public PasskeyDoor() {
        this("passkey.use");
    }

    private PasskeyDoor(String text) {
        var status = new Paragraph();
        status.getElement().setAttribute("role", "status");
        add(new Button(getTranslation(text)), status);
        getElement().setAttribute("impossible", getTranslation("passkey.impossible"));
        getElement().setAttribute("cancelled", getTranslation("passkey.use.cancelled"));
        getElement().setAttribute("refused", getTranslation("passkey.use.refused"));
    }

    /** For somebody who is here already: the same page is shown again. */
    public static PasskeyDoor forWhoStays() {
        var door = new PasskeyDoor("passkey.use.again");
        door.getElement().setAttribute("stay", true);
        return door;
    }

}
