package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import org.jspecify.annotations.Nullable;
import org.tearsheet.library.PastEdition;

/** The editions of a text, the newest first, a page at a time. */
class EditionHistory extends Section {

    /** Editions are counted from here, without a gap. */
    private static final int FIRST = 1;

    private final SerializablePredicate<PastEdition> restorable;

    private final SerializableConsumer<PastEdition> onRestore;

    private final OrderedList list = new OrderedList();

    private final Button more = new Button(getTranslation("text.history.more"));

    private transient @Nullable PastEdition last;

    /**
     * Shows the newest editions.
     * @param before reads those that came before one of them
     */
    EditionHistory(List<PastEdition> newest, SerializableFunction<PastEdition, List<PastEdition>> before,
            SerializablePredicate<PastEdition> restorable, SerializableConsumer<PastEdition> onRestore) {
        this.restorable = restorable;
        this.onRestore = onRestore;
        addClassName("text-history");
        list.getElement().setAttribute("reversed", true);
        more.addClickListener(_ -> {
            int shown = list.getComponentCount();
            if (last != null) {
                append(before.apply(last));
            }
            list.getChildren().skip(shown).findFirst().ifPresent(next -> next.getElement().callJsFunction("focus"));
        });
        add(new H2(getTranslation("text.history")), list, more);
        append(newest);
    }

    private void append(List<PastEdition> page) {
        page.forEach(edition -> {
            var entry = new PastEditionEntry(edition);
            list.add(restorable.test(edition) ? entry.offering(onRestore) : entry);
            last = edition;
        });
        more.setVisible(!page.isEmpty() && page.getLast().number() > FIRST);
    }

}
