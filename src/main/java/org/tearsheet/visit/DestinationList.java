package org.tearsheet.visit;

import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.referral.Assessment;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Destination;
import org.tearsheet.referral.Outcome;

/**
 * Where to and why, the most urgent first, with the clinic's own services; and what is
 * held back.
 */
class DestinationList extends Div {

    private final transient Checklist checklist;

    private final transient Assessment assessment;

    private final transient LocalServices services;

    private final transient Map<String, String> citations;

    private final SerializableConsumer<String> onTakeBack;

    /**
     * @param onTakeBack takes back what was added by hand
     */
    DestinationList(Checklist checklist, Outcome outcome, LocalServices services, Map<String, String> citations,
            SerializableConsumer<String> onTakeBack) {
        this.checklist = checklist;
        this.assessment = outcome.assessment();
        this.services = services;
        this.citations = citations;
        this.onTakeBack = onTakeBack;
        var list = new UnorderedList();
        outcome.destinations(checklist).forEach(destination -> list.add(item(destination)));
        if (list.getComponentCount() > 0) {
            add(new H3(getTranslation("checklist.destinations")), list);
        }
        if (!assessment.blocked().isEmpty() && !assessment.notPrivate()) {
            var held = new UnorderedList();
            checklist.destinations()
                .stream()
                .filter(destination -> assessment.blocked().contains(destination.code()))
                .forEach(destination -> held.add(why(new ListItem(destination.name()), destination.code())));
            add(new H3(getTranslation("checklist.blocked")), held);
        }
    }

    private ListItem item(Destination destination) {
        var code = destination.code();
        var name = new Span(destination.name());
        name.addClassName("destination-name");
        var urgency = assessment.destinations().get(code);
        var soon = new Span(
                getTranslation(urgency == null ? "checklist.decided.added" : "checklist.urgency." + urgency));
        soon.addClassName("destination-urgency");
        var item = new ListItem(name, soon);
        if (urgency == null) {
            item.add(takeBack(destination));
        }
        if (!assessment.notPrivate()) {
            checklist.flags(assessment, code).forEach(flag -> {
                var mark = new Span(flag);
                mark.addClassName("destination-flag");
                item.add(mark);
            });
        }
        services.of(code).forEach(service -> item.add(new ServiceLines(service, services.today())));
        return why(item, code);
    }

    private Button takeBack(Destination destination) {
        var label = getTranslation("checklist.decided.take-back", destination.name());
        var button = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> onTakeBack.accept(destination.code()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private ListItem why(ListItem item, String code) {
        var reasons = checklist.why(assessment, code);
        if (!reasons.isEmpty() && !assessment.notPrivate()) {
            item.add(new ReasonList("checklist.why", reasons, citations));
        }
        return item;
    }

}
