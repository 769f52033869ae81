package org.tearsheet.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.tearsheet.library.Library;
import org.tearsheet.shell.Shortcut;

/** Follows through the visit as soon as a sheet was put into the packet, and opens it. */
class PacketBar extends Div {

    private final transient Printing printing;

    private final Button open;

    PacketBar(Library library, Printing printing) {
        this.printing = printing;
        addClassName("packet-bar");
        getElement().setAttribute("role", "status");
        open = new Button(VaadinIcon.RECORDS.create(), _ -> new PacketDialog(library, printing).open());
        Shortcut.PACKET.leadTo(open);
        add(open);
        show();
        printing.packet().follow(this, this::show);
    }

    private void show() {
        int sheets = printing.packet().items().size();
        setVisible(sheets > 0);
        open.setText(getTranslation("packet.open", sheets));
    }

}
