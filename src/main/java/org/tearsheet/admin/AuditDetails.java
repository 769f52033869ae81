package org.tearsheet.admin;

import java.util.List;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Collectors;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.tearsheet.audit.AuditEntry;
import org.tearsheet.audit.Facts;

/** What an entry keeps of before and after, and its place in the chain. */
class AuditDetails extends DescriptionList {

    private static final String FIELD = "audit.field.";

    AuditDetails(AuditEntry entry) {
        addClassName("audit-details");
        var before = entry.before().map(Facts::byName).orElse(Map.of());
        var after = entry.after().map(Facts::byName).orElse(Map.of());
        var names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        names.forEach(name -> {
            var description = new Description();
            if (before.containsKey(name)) {
                description.add(fact("audit.before", text(before.get(name))),
                        fact("audit.after", text(after.get(name))));
            }
            else {
                description.add(new Span(text(after.get(name))));
            }
            add(new Term(name(name)), description);
        });
        add(new Term(getTranslation("audit.entry.number", String.valueOf(entry.sequence()))),
                new Description(entry.act() + " · " + entry.at()));
        add(new Term(getTranslation("audit.entry.hash")), new Description(new Code(entry.hash())));
    }

    private Span fact(String key, String text) {
        var when = new Span(getTranslation(key));
        when.addClassName("audit-when");
        return new Span(when, new Span(text));
    }

    /** Its name in the reader's language; its own where a later release wrote it. */
    private String name(String name) {
        var text = getTranslation(FIELD + name);
        return text.contains(FIELD) ? name : text;
    }

    private String text(@Nullable Object fact) {
        return switch (fact) {
            case null -> getTranslation("audit.empty");
            case List<?> facts -> facts.stream().map(String::valueOf).collect(Collectors.joining(" · "));
            default -> fact.toString();
        };
    }

}
