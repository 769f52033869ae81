package org.tearsheet.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** An address to give to whoever sets up the other program, and a button to copy it. */
class ChannelAddress extends Composite<Div> {

    ChannelAddress(String door, String address) {
        var label = getTranslation("channels.address" + door.replace('/', '.'));
        var field = new TextField(label, address, "");
        field.setReadOnly(true);
        field.setAutoselect(true);
        var copy = CopyButton.of(field, "channels.copy.failed").named(label);
        getContent().addClassName("channel-address");
        getContent().add(field, copy, copy.answer());
    }

}
