package org.tearsheet.visit;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.tearsheet.referral.Assessment;

/** Why: each rule that fired, with its rationale and its sources. */
class ReasonList extends Details {

    ReasonList(Assessment assessment) {
        addClassName("reasons");
        setSummaryText(getTranslation("checklist.why", assessment.reasons().size()));
        setOpened(true);
        var list = new UnorderedList();
        assessment.reasons().forEach(reason -> list.add(entry(reason)));
        add(list);
    }

    private ListItem entry(Assessment.Reason reason) {
        var rule = new Span(reason.rule());
        rule.addClassName("rule");
        var entry = new ListItem(rule, new Span(reason.rationale()));
        if (!reason.says().isBlank()) {
            entry.add(new Paragraph(reason.says()));
        }
        if (!reason.sources().isEmpty()) {
            var sources = new Paragraph(String.join(", ", reason.sources()));
            sources.addClassName("hint");
            entry.add(sources);
        }
        return entry;
    }

}
