package org.tearsheet.editorial;

import java.util.List;
import java.util.function.Predicate;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.PastEdition;

/** All editions of a text, the newest first. */
class EditionHistory extends Section {

    EditionHistory(List<PastEdition> history, Predicate<PastEdition> restorable,
            SerializableConsumer<PastEdition> onRestore) {
        addClassName("text-history");
        var list = new OrderedList();
        list.getElement().setAttribute("reversed", true);
        history.forEach(edition -> {
            var entry = new PastEditionEntry(edition);
            list.add(restorable.test(edition) ? entry.offering(onRestore) : entry);
        });
        add(new H2(getTranslation("text.history")), list);
    }

}
