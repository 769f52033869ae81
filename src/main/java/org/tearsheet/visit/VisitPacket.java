package org.tearsheet.visit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Slug;
import org.tearsheet.print.Packet;

/**
 * The sheets collected in this visit, in the order in which they will be printed. They
 * are in the memory of this sign-in alone, and go with it or with the next visit.
 */
@SpringComponent
@VaadinSessionScope
class VisitPacket implements Serializable {

    private final List<Item> items = new ArrayList<>();

    private final List<SerializableRunnable> listeners = new ArrayList<>();

    List<Item> items() {
        return List.copyOf(items);
    }

    boolean has(Slug topic, Language language) {
        return items.stream().anyMatch(item -> item.topic().equals(topic) && item.language() == language);
    }

    /** Whether there was room for the sheet of this topic. */
    boolean add(Slug topic, LiveEdition sheet) {
        if (items.size() >= Packet.MAX_SHEETS) {
            return false;
        }
        if (!has(topic, sheet.language())) {
            items.add(new Item(topic, sheet.language(), sheet.takeHome().isAskedFirst()));
            changed();
        }
        return true;
    }

    void remove(Item item) {
        items.remove(item);
        changed();
    }

    /** Puts it one place further to the front. */
    void advance(Item item) {
        int place = items.indexOf(item);
        if (place > 0) {
            Collections.swap(items, place, place - 1);
            changed();
        }
    }

    void clear() {
        items.clear();
        changed();
    }

    /** Has a component show what is collected for as long as it is on the screen. */
    void follow(Component shown, SerializableRunnable show) {
        shown.addAttachListener(_ -> {
            listeners.add(show);
            show.run();
        });
        shown.addDetachListener(_ -> listeners.remove(show));
    }

    private void changed() {
        List.copyOf(listeners).forEach(SerializableRunnable::run);
    }

    /** Says nothing: what one patient is given is never written anywhere. */
    @Override
    public String toString() {
        return "VisitPacket";
    }

    /**
     * @param asked that the patient was asked whether the paper is safe to take home
     */
    record Item(Slug topic, Language language, boolean asked) {

        /** Its sheet as it may be printed now. */
        Optional<LiveEdition> sheet(Library library) {
            return library.edition(topic, DocumentKind.HANDOUT, language)
                .filter(sheet -> asked || !sheet.takeHome().isAskedFirst());
        }

        /** Says nothing. */
        @Override
        public String toString() {
            return "Item";
        }

    }

}
