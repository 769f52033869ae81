package org.tearsheet.shell;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.icon.VaadinIcon;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the keys of a screen act, and lists them. All of it happens in the browser; here
 * stand the words.
 */
@Tag("shortcut-keys")
@JavaScript("context://assets/keys.js")
class ShortcutKeys extends Component implements HasComponents {

    ShortcutKeys() {
        set("words",
                JsonMapper.shared()
                    .writeValueAsString(Arrays.stream(Shortcut.values())
                        .collect(Collectors.toMap(Shortcut::key, key -> getTranslation("keys." + key), (one, _) -> one,
                                LinkedHashMap::new))));
        set("heading", getTranslation("keys.heading"));
        set("hides", getTranslation("keys.hides"));
        set("switch", getTranslation("keys.switch"));
        set("note", getTranslation("keys.note"));
        set("close", getTranslation("keys.close"));
        var list = new Button(VaadinIcon.KEYBOARD_O.create());
        list.addThemeVariants(ButtonVariant.TERTIARY);
        list.setAriaLabel(getTranslation("keys.heading"));
        list.getElement().setAttribute("title", getTranslation("keys.open"));
        Shortcut.HELP.leadTo(list);
        add(list);
    }

    private void set(String attribute, String value) {
        getElement().setAttribute(attribute, value);
    }

}
