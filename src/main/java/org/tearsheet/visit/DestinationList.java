package org.tearsheet.visit;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.tearsheet.referral.Assessment;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Destination;
import org.tearsheet.referral.Outcome;
import org.tearsheet.referral.Urgency;

/**
 * Where to and why, the most urgent first, with the clinic's own services; and what is
 * held back.
 */
class DestinationList extends Div {

    private final transient Checklist checklist;

    private final transient Assessment assessment;

    private final transient LocalServices services;

    private final transient Map<String, String> citations;

    DestinationList(Checklist checklist, Outcome outcome, LocalServices services, Map<String, String> citations) {
        this.checklist = checklist;
        this.assessment = outcome.assessment();
        this.services = services;
        this.citations = citations;
        var list = new UnorderedList();
        assessment.destinations()
            .entrySet()
            .stream()
            .filter(entry -> !assessment.hidden().contains(entry.getKey()))
            .sorted(Map.Entry.<String, Urgency>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
            .forEach(entry -> list.add(item(entry.getKey(), getTranslation("checklist.urgency." + entry.getValue()))));
        outcome.added().forEach(code -> list.add(item(code, getTranslation("checklist.decided.added"))));
        if (list.getComponentCount() > 0) {
            add(new H3(getTranslation("checklist.destinations")), list);
        }
        if (!assessment.blocked().isEmpty() && !assessment.notPrivate()) {
            var held = new UnorderedList();
            assessment.blocked().stream().sorted().forEach(code -> held.add(why(new ListItem(name(code)), code)));
            add(new H3(getTranslation("checklist.blocked")), held);
        }
    }

    private ListItem item(String code, String when) {
        var name = new Span(name(code));
        name.addClassName("destination-name");
        var soon = new Span(when);
        soon.addClassName("destination-urgency");
        var item = new ListItem(name, soon);
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

    private ListItem why(ListItem item, String code) {
        var reasons = checklist.why(assessment, code);
        if (!reasons.isEmpty() && !assessment.notPrivate()) {
            item.add(new ReasonList("checklist.why", reasons, citations));
        }
        return item;
    }

    private String name(String code) {
        return checklist.destinations()
            .stream()
            .filter(destination -> destination.code().equals(code))
            .map(Destination::name)
            .findFirst()
            .orElse(code);
    }

}
