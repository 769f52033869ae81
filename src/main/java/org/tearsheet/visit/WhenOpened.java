package org.tearsheet.visit;

import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;

/** Fills what is folded away only when somebody opens it: most never do. */
final class WhenOpened {

    private WhenOpened() {
    }

    static void fill(Details details, Supplier<Component> content) {
        details.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                change.unregisterListener();
                details.add(content.get());
            }
        });
    }

}
