package org.tearsheet.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.TopicRow;
import org.tearsheet.visit.VisitPacket.Item;

/** The sheets of the packet; each can be put further to the front, or taken out. */
class PacketList extends OrderedList {

    private final transient Library library;

    private final VisitPacket packet;

    private final Language reader;

    private final SerializableRunnable onChange;

    PacketList(Library library, VisitPacket packet, Language reader, SerializableRunnable onChange) {
        this.library = library;
        this.packet = packet;
        this.reader = reader;
        this.onChange = onChange;
        addClassName("packet-list");
        show();
    }

    boolean anyLive() {
        return packet.items().stream().anyMatch(item -> item.sheet(library).isPresent());
    }

    private void show() {
        removeAll();
        packet.items().forEach(item -> add(entry(item)));
    }

    private ListItem entry(Item item) {
        var name = library.topic(item.topic(), reader).map(TopicRow::title).orElse(item.topic().text());
        var about = new Span(name);
        var language = new Span(getTranslation(
                item.sheet(library).isPresent() ? "language.name." + item.language().tag() : "packet.gone"));
        language.addClassName("packet-language");
        var words = new Div(about, language);
        var advance = button(VaadinIcon.ARROW_UP, getTranslation("packet.advance", name), item,
                () -> packet.advance(item));
        advance.setEnabled(!packet.items().getFirst().equals(item));
        var entry = new ListItem(words, advance,
                button(VaadinIcon.CLOSE_SMALL, getTranslation("packet.remove", name), item, () -> packet.remove(item)));
        return entry;
    }

    private Button button(VaadinIcon icon, String label, Item item, SerializableRunnable act) {
        var button = new Button(icon.create(), _ -> {
            int place = packet.items().indexOf(item);
            act.run();
            show();
            onChange.run();
            focus(packet.items().contains(item) ? packet.items().indexOf(item) : place);
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    /** The last button of the sheet at this place, or of the last one. */
    private void focus(int place) {
        getChildren().limit(place + 1L)
            .reduce((_, entry) -> entry)
            .flatMap(entry -> entry.getChildren().reduce((_, button) -> button))
            .ifPresent(button -> ((Button) button).focus());
    }

}
