package org.tearsheet.editorial;

import java.util.List;
import java.util.function.IntFunction;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.InvalidBody.Fault;

/** What is wrong with the definition, each with a way to where it stands. */
class DefinitionFaults extends Div {

    private static final int MOST = 10;

    private final SerializableConsumer<Integer> goTo;

    DefinitionFaults(SerializableConsumer<Integer> goTo) {
        this.goTo = goTo;
        addClassName("definition-faults");
        getElement().setAttribute("role", "status");
    }

    void show(List<Fault> faults, IntFunction<String> nameOf) {
        removeAll();
        setVisible(!faults.isEmpty());
        if (!faults.isEmpty()) {
            var list = new UnorderedList();
            faults.stream().limit(MOST).forEach(fault -> list.add(line(fault, nameOf.apply(fault.line()))));
            add(new Paragraph(getTranslation("definition.faults", faults.size())), list);
        }
    }

    private ListItem line(Fault fault, String name) {
        var link = new Button(name, _ -> goTo.accept(fault.line()));
        link.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return new ListItem(link, new Span(fault.say(getLocale())));
    }

}
