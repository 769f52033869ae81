package org.tearsheet.editorial;

import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.Language;
import org.tearsheet.library.compare.Comparison;
import org.tearsheet.library.compare.FieldChange;
import org.tearsheet.library.compare.FieldChange.Field;
import org.tearsheet.library.compare.PartChange;

/**
 * What one edition changes against another. The note on the change is no part of it: it
 * is new with each edition and stands above.
 */
class Changes extends Div {

    Changes(DocumentKind kind, Language language, EditionDraft before, EditionDraft after) {
        var comparison = Comparison.of(kind, before, after);
        var fields = comparison.fields().stream().filter(field -> field.field() != Field.CHANGE_NOTE).toList();
        add(new H2(getTranslation("review.changes")));
        if (fields.isEmpty() && comparison.parts().stream().noneMatch(PartChange::isChanged)) {
            add(new Paragraph(getTranslation("review.changes.none")));
            return;
        }
        add(legend());
        fields(language, fields);
        comparison.parts().stream().filter(PartChange::isChanged).forEach(part -> add(new ChangedPart(language, part)));
        unchanged(comparison);
    }

    private Paragraph legend() {
        return new Paragraph(new HtmlContainer("ins", new Text(getTranslation("review.legend.ADDED"))), new Text(" "),
                new HtmlContainer("del", new Text(getTranslation("review.legend.REMOVED"))));
    }

    private void fields(Language language, List<FieldChange> changed) {
        var list = new DescriptionList();
        changed.forEach(field -> list.add(term(field), new Description(new Runs(language, field.runs()))));
        if (!changed.isEmpty()) {
            add(list);
        }
    }

    private Term term(FieldChange change) {
        return new Term(getTranslation("review.field." + change.field()));
    }

    private void unchanged(Comparison comparison) {
        var names = comparison.parts()
            .stream()
            .filter(part -> !part.isChanged() && !part.name().isEmpty())
            .map(PartChange::name)
            .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            add(new Paragraph(getTranslation("review.unchanged.parts", names)));
        }
    }

}
