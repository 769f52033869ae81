package org.tearsheet.admin;

import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.exchange.Choice;
import org.tearsheet.exchange.Fate;
import org.tearsheet.exchange.Place;

/** A description or a text of a pack: how it meets what is here, and what to do. */
class PackChoice extends Composite<Div> {

    /**
     * Shows it.
     * @param what what it is, in words
     * @param compare opens the two side by side
     */
    PackChoice(String what, Place place, Fate fate, List<Choice> possible, PackChoices choices,
            SerializableConsumer<Place> compare) {
        var name = new Span(what);
        name.addClassName("packs-what");
        var how = new Span(getTranslation("packs.fate." + fate));
        how.addClassNames("packs-fate", "packs-" + fate);
        getContent().addClassName("packs-row");
        getContent().add(name, how);
        if (possible.size() > 1) {
            getContent().add(select(what, place, possible, choices));
        }
        if (fate != Fate.NEW && fate != Fate.UNCHANGED) {
            var button = new Button(getTranslation("packs.compare"), _ -> compare.accept(place));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel(getTranslation("packs.compare") + ": " + what);
            getContent().add(button);
        }
    }

    private Select<Choice> select(String what, Place place, List<Choice> possible, PackChoices choices) {
        var select = new Select<Choice>();
        select.setAriaLabel(what);
        select.setItems(possible);
        select.setItemLabelGenerator(choice -> getTranslation("packs.choice." + choice));
        select.setValue(choices.chosen(place, possible.getFirst()));
        select.addValueChangeListener(event -> choices.choose(place, event.getValue()));
        return select;
    }

}
