package org.tearsheet.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * Makes a passkey under a name, which happens between the browser and Spring Security;
 * here stand the words.
 */
@Tag("passkey-maker")
@JavaScript("context://assets/passkeys.js")
class PasskeyMaker extends Component implements HasComponents {

    private static final int LONGEST_NAME = 60;

    PasskeyMaker(FreshProof proof, SerializableRunnable made) {
        var name = new TextField(getTranslation("passkey.name"));
        name.setHelperText(getTranslation("passkey.name.help"));
        name.setMaxLength(LONGEST_NAME);
        name.getElement().setAttribute("autocomplete", "off");
        var status = new Paragraph();
        status.getElement().setAttribute("role", "status");
        add(name, new Button(getTranslation("passkey.make")), status);
        getElement().setAttribute("unnamed", getTranslation("passkey.unnamed"));
        getElement().setAttribute("impossible", getTranslation("passkey.impossible"));
        getElement().setAttribute("cancelled", getTranslation("passkey.make.cancelled"));
        getElement().setAttribute("known", getTranslation("passkey.make.known"));
        getElement().setAttribute("refused", getTranslation("passkey.make.refused"));
        getElement().addEventListener("passkey-made", _ -> {
            name.clear();
            made.run();
        });
        getElement().addEventListener("proof-wanted",
                _ -> proof.afterRefusal(() -> getElement().callJsFunction("begin")));
    }

}
