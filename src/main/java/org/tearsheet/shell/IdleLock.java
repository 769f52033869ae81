package org.tearsheet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;

/**
 * Locks the screen when nobody has touched it for a while. All of it happens in the
 * browser, so that it also works when the server cannot be reached; here stand the words.
 */
@Tag("idle-lock")
@JavaScript("context://assets/idle-lock.js")
class IdleLock extends Component {

    IdleLock(IdleLimit time) {
        set("after", String.valueOf(time.idle().toSeconds()));
        set("heading", getTranslation("idle.heading"));
        set("seconds", getTranslation("idle.seconds"));
        set("second", getTranslation("idle.second"));
        set("stay", getTranslation("idle.stay"));
        set("locked", getTranslation("idle.locked"));
        set("unreachable", getTranslation("idle.unreachable"));
    }

    private void set(String attribute, String value) {
        getElement().setAttribute(attribute, value);
    }

}
