package org.tearsheet.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tearsheet.exchange.DescriptionChange;
import org.tearsheet.exchange.PackDifference;
import org.tearsheet.exchange.Place;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.compare.ThreeWay;
import org.tearsheet.library.compare.ThreeWay.Outcome;

/**
 * Where a pack and the library differ: what was, what the clinic and the pack made of it.
 */
class PackDifferenceDialog extends Dialog {

    private final DocumentKind kind;

    private final String language;

    PackDifferenceDialog(String title, Place place, PackDifference difference) {
        this.kind = place.text().map(Place.Text::kind).orElse(DocumentKind.HANDOUT);
        this.language = place.text().map(text -> text.language().tag()).orElse("");
        addClassNames("packs", "packs-difference");
        setHeaderTitle(title);
        setWidth("min(52rem, 100vw)");
        setMaxHeight("100%");
        difference.fields().forEach(this::add);
        difference.parts().forEach(this::add);
        if (difference.fields().isEmpty() && difference.parts().isEmpty()) {
            add(new Paragraph(getTranslation("packs.same")));
        }
        getFooter().add(new Button(getTranslation("packs.close"), _ -> close()));
    }

    private void add(DescriptionChange field) {
        var box = box(getTranslation("audit.field." + field.field()), field.base(), field.outcome());
        if (!field.base().isEmpty()) {
            box.add(version("packs.version.base", shown(field, field.base())));
        }
        box.add(version("packs.version.ours", shown(field, field.ours())),
                version("packs.version.theirs", shown(field, field.theirs())));
        add(box);
    }

    private String shown(DescriptionChange field, String value) {
        return switch (field.field()) {
            case "situation" -> value.isEmpty() ? value : getTranslation("situation." + value);
            case "takeHome", "audience" ->
                value.isEmpty() ? value : getTranslation("packs.%s.%s".formatted(field.field(), value));
            default -> value;
        };
    }

    /**
     * Both changes where both began with the same, else the one text against the other.
     */
    private void add(ThreeWay part) {
        if (part.outcome() == Outcome.SAME_CHANGE) {
            return;
        }
        var box = box(part.name(), part.base(), part.outcome());
        if (part.base().isEmpty()) {
            box.add(changes("packs.change.between", part.name(), part.ours(), part.theirs()));
        }
        else {
            if (part.outcome() != Outcome.THEIRS_ONLY) {
                box.add(changes("packs.change.ours", part.name(), part.base(), part.ours()));
            }
            if (part.outcome() != Outcome.OURS_ONLY) {
                box.add(changes("packs.change.theirs", part.name(), part.base(), part.theirs()));
            }
        }
        add(box);
    }

    private Div box(String name, String base, Outcome outcome) {
        var box = new Div();
        box.addClassName("packs-part");
        if (!name.isEmpty()) {
            box.add(new H3(name));
        }
        var how = new Span(getTranslation(base.isEmpty() ? "packs.outcome.differs" : "packs.outcome." + outcome));
        how.addClassNames("packs-fate", "packs-" + outcome);
        box.add(how);
        return box;
    }

    private Div version(String label, String value) {
        var text = new Paragraph(value.isEmpty() ? getTranslation("packs.nothing") : value);
        text.addClassName("packs-value");
        return new Div(new H4(getTranslation(label)), text);
    }

    private Div changes(String label, String name, String before, String after) {
        var changes = new WordChanges(language, ThreeWay.change(kind, name, before, after));
        return new Div(new H4(getTranslation(label)), changes);
    }

}
