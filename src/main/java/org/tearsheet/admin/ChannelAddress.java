package org.tearsheet.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** An address to give to whoever sets up the other program, and a button to copy it. */
class ChannelAddress extends Composite<Div> {

    private final Span copied = new Span();

    ChannelAddress(String door, String address) {
        var label = getTranslation("channels.address" + door.replace('/', '.'));
        var field = new TextField(label, address, "");
        field.setReadOnly(true);
        field.setAutoselect(true);
        copied.getElement().setAttribute("role", "status");
        getContent().addClassName("channel-address");
        getContent().add(field, copy(field, label), copied);
    }

    private Button copy(TextField field, String label) {
        var copy = new Button(getTranslation("channels.copy"));
        copy.setAriaLabel(getTranslation("channels.copy.one", label));
        Clipboard.onClick(copy)
            .writeText(field, _ -> copied.setText(getTranslation("channels.copied")),
                    _ -> copied.setText(getTranslation("channels.copy.failed")));
        return copy;
    }

}
