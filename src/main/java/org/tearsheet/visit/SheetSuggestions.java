package org.tearsheet.visit;

import java.util.List;
import java.util.stream.Stream;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.tearsheet.library.Slug;
import org.tearsheet.referral.Assessment;
import org.tearsheet.referral.Offer;

/**
 * Sheets that fit the answers, and those that fit if something else is so; the print step
 * is one click away, and nothing is printed by itself.
 */
class SheetSuggestions extends Div {

    private final transient SheetShelf shelf;

    SheetSuggestions(Assessment assessment, SheetShelf shelf) {
        this.shelf = shelf;
        var fitting = assessment.sheets().stream().filter(shelf::has).toList();
        var offers = assessment.offers().stream().filter(offer -> shelf.has(offer.topic())).toList();
        if (!fitting.isEmpty()) {
            var list = new UnorderedList();
            fitting.forEach(topic -> list.add(new ListItem(open(topic, fitting))));
            var print = new Button(getTranslation("checklist.sheets.print", fitting.size()), _ -> shelf.open(fitting));
            add(new H3(getTranslation("checklist.sheets")), list, print);
        }
        if (!offers.isEmpty()) {
            var list = new UnorderedList();
            offers.forEach(offer -> list.add(offered(offer)));
            add(new H3(getTranslation("checklist.offers")), list);
        }
        addClassName("sheet-suggestions");
    }

    private ListItem offered(Offer offer) {
        return new ListItem(new Paragraph(offer.label()), open(offer.topic(), List.of(offer.topic())));
    }

    /** Opens the print step at this sheet; the others follow. */
    private Button open(Slug topic, List<Slug> all) {
        var rest = all.stream().filter(other -> !other.equals(topic));
        var open = new Button(shelf.title(topic), _ -> shelf.open(Stream.concat(Stream.of(topic), rest).toList()));
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return open;
    }

}
