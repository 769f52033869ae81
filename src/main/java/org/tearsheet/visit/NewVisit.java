package org.tearsheet.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * Forgets all of this visit that outlives a screen: the packet, and how far the talking
 * points were. What is on a screen goes with it.
 */
class NewVisit extends Button {

    NewVisit(Printing printing, SerializableRunnable then) {
        setText(getTranslation("visit.new"));
        addClickListener(_ -> {
            printing.packet().clear();
            getUI().ifPresent(ui -> ui.getPage().executeJs("window.tearsheetVisit?.forget()"));
            then.run();
        });
    }

}
