package org.tearsheet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * Blanks the whole screen at once and brings it back. All of it happens in the browser,
 * so that it never waits for the server; here stand the words.
 */
@Tag("privacy-screen")
@JavaScript("context://assets/privacy-screen.js")
class PrivacyScreen extends Component implements HasComponents {

    PrivacyScreen() {
        set("name", getTranslation("app.name"));
        set("heading", getTranslation("privacy.heading"));
        set("back", getTranslation("privacy.back"));
        set("how", getTranslation("privacy.how"));
        var hide = new Button(VaadinIcon.EYE_SLASH.create());
        hide.addThemeVariants(ButtonVariant.TERTIARY);
        hide.setAriaLabel(getTranslation("privacy.hide"));
        hide.getElement().setAttribute("title", getTranslation("privacy.hide.keys"));
        hide.getElement().setAttribute("data-everywhere", true);
        Shortcut.HIDE.leadTo(hide);
        hide.getElement().setAttribute("aria-keyshortcuts", "B F2");
        add(hide);
    }

    private void set(String attribute, String value) {
        getElement().setAttribute(attribute, value);
    }

}
