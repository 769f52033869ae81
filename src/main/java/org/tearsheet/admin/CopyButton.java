package org.tearsheet.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.clipboard.ClipboardBinding;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** Copies a text, and says whether the browser let it in a place of its own. */
class CopyButton extends Button {

    private final Span answer = new Span();

    private CopyButton() {
        setText(getTranslation("copy"));
        answer.addClassName("copied");
        answer.getElement().setAttribute("role", "status");
    }

    /**
     * @param refused the key of what to do where it cannot be copied
     */
    static CopyButton of(String text, String refused) {
        var copy = new CopyButton();
        copy.binding().writeText(text, _ -> copy.say("copied"), _ -> copy.say(refused));
        return copy;
    }

    /** What the field holds when somebody copies it. */
    static CopyButton of(TextField field, String refused) {
        var copy = new CopyButton();
        copy.binding().writeText(field, _ -> copy.say("copied"), _ -> copy.say(refused));
        return copy;
    }

    /** Says to who cannot see it what would be copied. */
    CopyButton named(String what) {
        setAriaLabel(getTranslation("copy.one", what));
        return this;
    }

    /** Where it is said. */
    Span answer() {
        return answer;
    }

    private ClipboardBinding binding() {
        return Clipboard.onClick(this);
    }

    private void say(String key) {
        answer.setText(getTranslation(key));
    }

}
