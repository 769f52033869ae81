package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.OpenDraft;
import org.tearsheet.quality.Finding;
import org.tearsheet.quality.QualityReport;

/** How the draft reads while it is written: what fails, where, and how to mend it. */
class DraftQuality extends Div {

    private final transient OpenDraft draft;

    private final DraftFields fields;

    DraftQuality(OpenDraft draft, DraftFields fields) {
        this.draft = draft;
        this.fields = fields;
        addClassNames("review", "draft-quality");
    }

    void show(QualityReport report) {
        removeAll();
        add(new H3(getTranslation("review.findings")));
        if (report.findings().isEmpty()) {
            add(new Paragraph(getTranslation("review.findings.none")));
        }
        for (var kind : Finding.Kind.values()) {
            var found = report.findings(kind);
            if (!found.isEmpty()) {
                add(new H4(getTranslation("review.findings.kind", kind.label(getLocale()), found.size())), list(found));
            }
        }
        if (draft.kind() != DocumentKind.CHECKLIST) {
            add(new H3(getTranslation("review.readability")),
                    new ReadabilityFigures(draft.language(), report.readability()));
        }
        report.scorecards().forEach(scorecard -> {
            var sheet = new ScoreSheet(draft.language(), scorecard.instrument(), false, (_, _) -> false);
            sheet.show(scorecard);
            add(sheet);
        });
    }

    private UnorderedList list(List<Finding> found) {
        var list = new UnorderedList();
        list.addClassName("findings");
        found.forEach(finding -> list.add(entry(finding)));
        return list;
    }

    private ListItem entry(Finding finding) {
        var go = new Button(fields.nameOf(finding.line()), _ -> fields.goTo(finding.line()));
        go.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var entry = new ListItem(go);
        if (finding.kind() == Finding.Kind.UNSAFE_ADVICE) {
            entry.addClassName("warning");
        }
        if (!finding.passage().isBlank()) {
            var passage = new Paragraph("“" + finding.passage().strip() + "”");
            passage.addClassName("passage");
            passage.getElement().setAttribute("lang", draft.language().tag());
            entry.add(passage);
        }
        entry.add(new Paragraph(finding.say(getLocale())));
        return entry;
    }

}
