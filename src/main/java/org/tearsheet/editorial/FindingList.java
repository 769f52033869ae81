package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.tearsheet.library.Language;
import org.tearsheet.quality.Finding;
import org.tearsheet.quality.QualityReport;

/** What should be mended, by what is at stake, the gravest first. */
class FindingList extends Div {

    private final Language language;

    FindingList(Language language, QualityReport report) {
        this.language = language;
        addClassName("findings");
        if (report.findings().isEmpty()) {
            add(new Paragraph(getTranslation("review.findings.none")));
        }
        for (var kind : Finding.Kind.values()) {
            var found = report.findings(kind);
            if (!found.isEmpty()) {
                add(new H4(getTranslation("review.findings.kind", kind.label(getLocale()), found.size())), list(found));
            }
        }
    }

    private UnorderedList list(List<Finding> found) {
        var list = new UnorderedList();
        found.forEach(finding -> list.add(entry(finding)));
        return list;
    }

    private ListItem entry(Finding finding) {
        var entry = new ListItem();
        if (finding.kind() == Finding.Kind.UNSAFE_ADVICE) {
            entry.addClassName("warning");
        }
        entry.add(new PassageLine(language, finding.line(), finding.passage()),
                new Paragraph(finding.say(getLocale())));
        return entry;
    }

}
