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

    public PasskeyDoor() {
        var status = new Paragraph();
        status.getElement().setAttribute("role", "status");
        add(new Button(getTranslation("passkey.use")), status);
        getElement().setAttribute("impossible", getTranslation("passkey.impossible"));
        getElement().setAttribute("cancelled", getTranslation("passkey.use.cancelled"));
        getElement().setAttribute("refused", getTranslation("passkey.use.refused"));
    }

}
