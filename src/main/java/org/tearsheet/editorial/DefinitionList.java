package org.tearsheet.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.InvalidBody.Fault;
import org.tearsheet.referral.definition.DefinitionEntry;
import org.tearsheet.referral.definition.EntryEdit;
import org.tearsheet.referral.definition.Part;

/** All entries of the definition by part, to search and to open. */
class DefinitionList extends Div {

    private final transient DefinitionInHand hand;

    private final SerializableConsumer<DefinitionEntry> open;

    private final TextField search = new TextField(getTranslation("definition.search"));

    private final Div parts = new Div();

    private final transient List<DefinitionLine> lines = new ArrayList<>();

    private final transient List<Part> unfolded = new ArrayList<>(List.of(Part.PARAMETERS));

    private transient List<Fault> faults = List.of();

    DefinitionList(DefinitionInHand hand, SerializableConsumer<DefinitionEntry> open, SerializableRunnable whole) {
        this.hand = hand;
        this.open = open;
        addClassName("definition-list");
        search.setWidthFull();
        search.setClearButtonVisible(true);
        search.setPlaceholder(getTranslation("definition.search.such-as"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> show());
        var text = new Button(getTranslation("definition.whole"), _ -> whole.run());
        text.addThemeVariants(ButtonVariant.TERTIARY);
        add(search, parts, text);
    }

    /** Draws the entries that are searched for anew. */
    void show() {
        parts.removeAll();
        lines.clear();
        for (var part : Part.values()) {
            var found = hand.definition().entries(part).stream().filter(this::isFound).toList();
            if (!found.isEmpty()) {
                parts.add(part(part, found));
            }
        }
        if (lines.isEmpty()) {
            parts.add(new Paragraph(getTranslation("definition.search.none")));
        }
        showFaults(faults);
    }

    private boolean isFound(DefinitionEntry entry) {
        var wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || nameOf(entry).toLowerCase(Locale.ROOT).contains(wanted)
                || entry.words().toLowerCase(Locale.ROOT).contains(wanted) || entry.part() != Part.GENERAL
                        && hand.definition().written(entry.place()).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private Details part(Part part, List<DefinitionEntry> found) {
        var list = new UnorderedList();
        found.forEach(entry -> {
            var line = new DefinitionLine(entry, nameOf(entry), hand.language(), () -> open.accept(entry));
            lines.add(line);
            list.add(line);
        });
        if (part.hasTemplate() && !hand.isTranslation() && search.isEmpty()) {
            list.add(new ListItem(adding(part, found.getLast())));
        }
        var details = new Details(getTranslation("definition.part." + part) + " (" + found.size() + ")", list);
        details.setOpened(!search.isEmpty() || unfolded.contains(part));
        details.addOpenedChangeListener(change -> {
            if (change.isFromClient()) {
                unfolded.remove(part);
                Optional.of(part).filter(_ -> change.isOpened()).ifPresent(unfolded::add);
            }
        });
        return details;
    }

    private Button adding(Part part, DefinitionEntry last) {
        var button = new Button(getTranslation("definition.add." + part), _ -> {
            var id = new EntryEdit(hand.definition()).proposedId(last);
            hand.change(definition -> new EntryEdit(definition).withNewAfter(last));
            hand.definition().entry(part, id).ifPresent(open);
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    void showFaults(List<Fault> faults) {
        this.faults = faults;
        lines.forEach(line -> line.show(faults));
    }

    /** What an entry is called: its id, or what it is where there is only one. */
    String nameOf(DefinitionEntry entry) {
        return entry.id().isEmpty() ? getTranslation("definition.part." + entry.part()) : entry.id();
    }

    void focus(DefinitionEntry entry) {
        lines.stream().filter(line -> line.isAbout(entry)).findFirst().ifPresent(DefinitionLine::focus);
    }

}
