package org.tearsheet.shell;

import java.util.Locale;

import com.vaadin.flow.component.Component;

/**
 * The keys that act on a screen while nobody types; what each does there is said by the
 * element it leads to.
 */
public enum Shortcut {

    SEARCH("/"), PRINT("p"), TALK("t"), CHECKLIST("r"), LANGUAGE("l"), SHOW("v"), PACKET("k"), HIDE("b"), HELP("?");

    private final String key;

    Shortcut(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** Presses it, or focuses it if it is a field or a heading, as long as it is seen. */
    public void leadTo(Component component) {
        component.getElement().setAttribute("data-shortcut", key);
        component.getElement().setAttribute("aria-keyshortcuts", key.toUpperCase(Locale.ROOT));
    }

    /** Tells it, for whatever it does then. */
    public void tell(Component component, Runnable act) {
        leadTo(component);
        component.getElement().setAttribute("data-shortcut-tells", true);
        component.getElement().addEventListener("shortcut", _ -> act.run());
    }

}
