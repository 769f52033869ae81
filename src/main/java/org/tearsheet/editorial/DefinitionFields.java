package org.tearsheet.editorial;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import org.tearsheet.library.InvalidBody.Fault;
import org.tearsheet.library.OpenDraft;
import org.tearsheet.referral.definition.DefinitionEntry;
import org.tearsheet.referral.definition.Place;

/**
 * The definition of the checklist: its entries to choose from, a form for the one that is
 * open, or the whole text.
 */
class DefinitionFields extends Div implements DraftFields {

    private final transient DefinitionInHand hand;

    private final DefinitionFaults summary;

    private final TakeOverPanel takeOver;

    private final DefinitionList list;

    private final DefinitionText whole;

    private final Div shown = new Div();

    private transient List<Fault> faults = List.of();

    private @Nullable EntryForm form;

    DefinitionFields(OpenDraft draft, SerializableRunnable onChange) {
        this.hand = new DefinitionInHand(draft, onChange);
        this.summary = new DefinitionFaults(this::goTo);
        this.list = new DefinitionList(hand, this::open, this::editWhole);
        this.whole = new DefinitionText(hand, this::showList);
        this.takeOver = new TakeOverPanel(hand, this::showList, this::open);
        addClassName("definition-fields");
        shown.addClassName("definition-shown");
        add(summary, takeOver, shown);
    }

    @Override
    public String body() {
        return hand.text();
    }

    @Override
    public void show(String body) {
        hand.show(body);
        showList();
    }

    @Override
    public Optional<String> valueOf(String field) {
        if (field.equals(DefinitionText.FIELD)) {
            return Optional.of(hand.text());
        }
        return hand.isReadable() ? hand.definition().value(Place.parse(field)) : Optional.empty();
    }

    @Override
    public void fill(Map<String, String> words) {
        Optional.ofNullable(words.get(DefinitionText.FIELD)).ifPresent(hand::write);
        if (hand.isReadable()) {
            words.forEach((field, value) -> {
                var place = Place.parse(field);
                if (hand.definition().value(place).isPresent()) {
                    hand.change(definition -> definition.with(place, value));
                }
            });
        }
        showList();
    }

    @Override
    public void showFaults(List<Fault> faults) {
        this.faults = faults;
        takeOver.refresh();
        summary.show(faults, this::nameOf);
        list.showFaults(faults);
        whole.showFaults(faults);
        if (form != null) {
            form.showFaults(faults);
        }
    }

    @Override
    public String nameOf(int line) {
        return at(line).map(entry -> list.nameOf(entry)).orElseGet(() -> getTranslation("review.line", line));
    }

    @Override
    public void goTo(int line) {
        at(line).ifPresentOrElse(this::open, this::editWhole);
    }

    private Optional<DefinitionEntry> at(int line) {
        return hand.isReadable() ? hand.definition().at(line) : Optional.empty();
    }

    private void open(DefinitionEntry entry) {
        var opened = new EntryForm(hand, entry, this::open, () -> back(entry));
        opened.showFaults(faults);
        form = opened;
        show(opened);
        opened.focus();
    }

    private void back(DefinitionEntry entry) {
        showList();
        list.focus(entry);
    }

    private void editWhole() {
        form = null;
        whole.show();
        show(whole);
    }

    private void showList() {
        if (!hand.isReadable()) {
            editWhole();
            return;
        }
        form = null;
        takeOver.refresh();
        list.show();
        list.showFaults(faults);
        show(list);
    }

    private void show(Component component) {
        shown.removeAll();
        shown.add(component);
    }

}
