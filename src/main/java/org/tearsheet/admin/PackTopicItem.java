package org.tearsheet.admin;

import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.exchange.Fate;
import org.tearsheet.exchange.Place;
import org.tearsheet.exchange.TextPreview;
import org.tearsheet.exchange.TopicPreview;
import org.tearsheet.library.Language;

/** One topic of a pack with all its texts. */
class PackTopicItem extends ListItem {

    private final PackChoices choices;

    private final SerializableConsumer<Place> compare;

    PackTopicItem(TopicPreview topic, PackChoices choices, SerializableConsumer<Place> compare) {
        this.choices = choices;
        this.compare = compare;
        var title = topic.title(Language.of(getLocale()));
        add(new H4(title));
        topic.clash()
            .ifPresent(clash -> add(new Paragraph(
                    getTranslation(topic.fate() == Fate.NEW ? "packs.clash" : "packs.clash.here", clash.title()))));
        choices.number(topic).ifPresent(number -> add(number(topic, number)));
        add(new PackChoice(getTranslation("packs.description"), Place.of(topic.slug()), topic.fate(),
                topic.fate().choices(), choices, compare));
        topic.texts().forEach(text -> add(row(topic.slug(), text)));
    }

    /** The checklist, which belongs to no topic. */
    PackTopicItem(Iterable<TextPreview> checklists, PackChoices choices, SerializableConsumer<Place> compare) {
        this.choices = choices;
        this.compare = compare;
        add(new H4(getTranslation("kind.CHECKLIST")));
        checklists.forEach(text -> add(row("", text)));
    }

    private PackChoice row(String topic, TextPreview text) {
        return new PackChoice(
                "%s, %s".formatted(getTranslation("kind." + text.kind()),
                        getTranslation("language.name." + text.language().tag())),
                Place.of(topic, text.kind(), text.language()), text.fate(), text.choices(), choices, compare);
    }

    private IntegerField number(TopicPreview topic, int proposed) {
        var number = new IntegerField(getTranslation("packs.number"));
        number.setValue(proposed);
        number.setErrorMessage(getTranslation("packs.number.taken"));
        number.setManualValidation(true);
        number.addValueChangeListener(
                _ -> number.setInvalid(!choices.number(topic, number.getOptionalValue().orElse(0))));
        return number;
    }

}
