package org.tearsheet.editorial;

import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.referral.definition.DefinitionEntry;
import org.tearsheet.referral.definition.Place;
import org.tearsheet.referral.definition.TakeOver;

/**
 * For a translation: whether its rules are those of the English edition, and which words
 * are still English.
 */
class TakeOverPanel extends Div {

    private final transient DefinitionInHand hand;

    private final SerializableRunnable onTaken;

    private final SerializableConsumer<DefinitionEntry> open;

    TakeOverPanel(DefinitionInHand hand, SerializableRunnable onTaken, SerializableConsumer<DefinitionEntry> open) {
        this.hand = hand;
        this.onTaken = onTaken;
        this.open = open;
        addClassName("definition-take-over");
        setVisible(false);
    }

    void refresh() {
        removeAll();
        if (hand.isTranslation() && hand.isReadable()) {
            hand.english().ifPresent(english -> takeOver().ifPresent(takeOver -> show(english.number(), takeOver)));
        }
        setVisible(getChildren().findAny().isPresent());
    }

    private Optional<TakeOver> takeOver() {
        return hand.englishDefinition().map(english -> new TakeOver(english, hand.definition()));
    }

    private void show(int number, TakeOver takeOver) {
        if (takeOver.isNeeded()) {
            add(new Paragraph(getTranslation("definition.take-over.text", number)),
                    new Button(getTranslation("definition.take-over", number), _ -> {
                        hand.change(_ -> takeOver.definition());
                        onTaken.run();
                    }));
        }
        var left = takeOver.stillToTranslate(hand.live());
        if (!left.isEmpty()) {
            var list = new UnorderedList();
            left.forEach(place -> list.add(line(place)));
            add(new Paragraph(getTranslation("definition.to-translate", left.size())), list);
        }
    }

    private ListItem line(Place place) {
        var link = new Button(place.toString(), _ -> hand.definition().entryOf(place).ifPresent(open));
        link.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var words = new Span(hand.definition().value(place).orElse(""));
        words.getElement().setAttribute("lang", "en");
        return new ListItem(link, words);
    }

}
