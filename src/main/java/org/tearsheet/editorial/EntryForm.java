package org.tearsheet.editorial;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.InvalidBody.Fault;
import org.tearsheet.referral.definition.DefinitionEntry;
import org.tearsheet.referral.definition.Part;

/** One entry of the definition as a form, or as YAML. */
class EntryForm extends Div {

    private final transient DefinitionInHand hand;

    private final transient DefinitionEntry entry;

    private final H3 heading = new H3();

    private final UnorderedList wrong = new UnorderedList();

    private final Div inputs = new Div();

    EntryForm(DefinitionInHand hand, DefinitionEntry entry, SerializableConsumer<DefinitionEntry> open,
            SerializableRunnable back) {
        this.hand = hand;
        this.entry = entry;
        addClassName("definition-entry");
        inputs.addClassName("definition-inputs");
        var part = getTranslation("definition.part." + entry.part());
        heading.setText(entry.id().isEmpty() ? part : part + ": " + entry.id());
        heading.getElement().setAttribute("tabindex", "-1");
        wrong.addClassName("definition-wrong");
        wrong.setVisible(false);
        add(new EntryActions(hand, entry, open, back, this::editAsYaml), heading, wrong, inputs);
        fill(open);
    }

    private void fill(SerializableConsumer<DefinitionEntry> open) {
        if (entry.part().isList()) {
            inputs.add(new EntryName(hand, entry, open));
        }
        var missing = new ArrayList<Component>();
        for (var field : entry.part().fields()) {
            var place = entry.place().at(field.key());
            if (hand.definition().has(place)) {
                inputs.add(new EntryInput(hand, place, field));
            }
            else if (EntryInput.canBeAdded(field) && !hand.isTranslation()) {
                missing.add(new EntryInput(hand, place, field));
            }
        }
        if (!missing.isEmpty()) {
            var more = new Div();
            more.addClassName("definition-inputs");
            missing.forEach(more::add);
            inputs.add(new Details(getTranslation("definition.more"), more));
        }
    }

    private void editAsYaml() {
        inputs.removeAll();
        inputs.add(new EntryYaml(hand, entry.place()));
    }

    void showFaults(List<Fault> faults) {
        wrong.removeAll();
        if (hand.isReadable() && entry.part() != Part.GENERAL) {
            hand.definition()
                .entry(entry.part(), entry.id())
                .ifPresent(now -> faults.stream()
                    .filter(fault -> now.holds(fault.line()))
                    .forEach(fault -> wrong.add(new ListItem(fault.say(getLocale())))));
        }
        wrong.setVisible(wrong.getChildren().findAny().isPresent());
    }

    void focus() {
        heading.getElement().callJsFunction("focus");
        heading.scrollIntoView();
    }

}
