package org.tearsheet.editorial;

import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.tearsheet.library.Slug;
import org.tearsheet.referral.Assessment;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Outcome;

/** What the rules of a draft make of made-up answers, and which of them fire. */
class TryOutOutcome extends Div {

    TryOutOutcome() {
        addClassName("try-out-outcome");
        getElement().setAttribute("role", "status");
    }

    void say(String key, Object... values) {
        removeAll();
        add(new Paragraph(getTranslation(key, values)));
    }

    void show(Checklist checklist, Assessment assessment) {
        removeAll();
        var urgency = new Paragraph(getTranslation("checklist.urgency." + assessment.urgencyShown()));
        urgency.addClassName("try-out-urgency");
        add(urgency);
        destinations(checklist, assessment);
        add(new H3(getTranslation("try.rules")), rules(assessment));
        codes("try.blocked", List.copyOf(assessment.blocked()));
        codes("try.must-ask", assessment.mustAsk());
        codes("try.notes", assessment.notes());
        codes("try.sheets", assessment.sheets().stream().map(Slug::text).toList());
    }

    private void destinations(Checklist checklist, Assessment assessment) {
        var list = new UnorderedList();
        list.getElement().setAttribute("lang", checklist.language().tag());
        Outcome.of(assessment)
            .destinations(checklist)
            .forEach(destination -> list.add(new ListItem(destination.name())));
        add(new H3(getTranslation("try.destinations")),
                list.getChildren().findAny().isPresent() ? list : new Paragraph(getTranslation("try.none")));
    }

    private OrderedList rules(Assessment assessment) {
        var list = new OrderedList();
        assessment.reasons().stream().filter(reason -> reason.urgent() || !reason.says().isEmpty()).forEach(reason -> {
            var id = new Span(reason.rule());
            id.addClassName("try-out-rule");
            list.add(new ListItem(id, new Span(reason.rationale())));
        });
        return list;
    }

    private void codes(String key, List<String> codes) {
        if (!codes.isEmpty()) {
            add(new Paragraph(getTranslation(key, codes.stream().collect(Collectors.joining(", ")))));
        }
    }

}
