package org.tearsheet.visit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.tearsheet.referral.Assessment.Reason;

/** Why: the rules that fired, each with its rationale and what it rests on. */
class ReasonList extends Details {

    private final transient Map<String, String> citations;

    /**
     * Lists reasons.
     * @param key the words before the rules' names
     * @param citations of the sources, by key
     */
    ReasonList(String key, List<Reason> reasons, Map<String, String> citations) {
        this.citations = citations;
        addClassName("reasons");
        setSummaryText(getTranslation(key, reasons.stream().map(Reason::rule).collect(Collectors.joining(", "))));
        var list = new UnorderedList();
        reasons.forEach(reason -> list.add(entry(reason)));
        add(list);
    }

    private ListItem entry(Reason reason) {
        var rule = new Span(reason.rule());
        rule.addClassName("rule");
        var entry = new ListItem(rule, new Span(reason.rationale()));
        if (!reason.says().isBlank()) {
            entry.add(new Paragraph(reason.says()));
        }
        reason.sources().forEach(source -> {
            var cited = new Paragraph(citations.getOrDefault(source, source));
            cited.addClassName("hint");
            entry.add(cited);
        });
        return entry;
    }

}
