package org.tearsheet.admin;

import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.exchange.Fate;
import org.tearsheet.exchange.PackPreview;
import org.tearsheet.exchange.Place;
import org.tearsheet.exchange.TextPreview;
import org.tearsheet.exchange.TopicPreview;

/** The topics of a pack, a page at a time; first of all those that need somebody. */
class PackTopicList extends Composite<Div> {

    private static final int PAGE = 25;

    private final transient PackPreview preview;

    private final transient PackChoices choices;

    private final SerializableConsumer<Place> compare;

    private final Select<Shown> filter = new Select<>();

    private final Paragraph count = new Paragraph();

    private final UnorderedList list = new UnorderedList();

    private final Button more = new Button(getTranslation("packs.more"), _ -> append());

    private transient List<TopicPreview> topics = List.of();

    PackTopicList(PackPreview preview, PackChoices choices, SerializableConsumer<Place> compare) {
        this.preview = preview;
        this.choices = choices;
        this.compare = compare;
        filter.setLabel(getTranslation("packs.show"));
        filter.setItems(Shown.values());
        filter.setItemLabelGenerator(shown -> getTranslation("packs.show." + shown));
        filter.addValueChangeListener(_ -> show());
        count.getElement().setAttribute("role", "status");
        getContent().add(filter, count, list, more);
        filter.setValue(preview.topics().stream().anyMatch(topic -> Shown.WAITING.fits(topic))
                || preview.checklists().stream().map(TextPreview::fate).anyMatch(fate -> Shown.WAITING.fits(fate))
                        ? Shown.WAITING : Shown.NEWS);
    }

    /** The same topics again, with what is chosen now. */
    void show() {
        topics = preview.topics().stream().filter(topic -> filter.getValue().fits(topic)).toList();
        list.removeAll();
        if (withChecklist()) {
            list.add(new PackTopicItem(preview.checklists(), choices, compare));
        }
        count.setText(getTranslation("packs.shown", topics.size(), preview.topics().size()));
        append();
    }

    private boolean withChecklist() {
        return preview.checklists().stream().map(TextPreview::fate).anyMatch(fate -> filter.getValue().fits(fate));
    }

    private void append() {
        int first = list.getComponentCount() - (withChecklist() ? 1 : 0);
        topics.stream().skip(first).limit(PAGE).forEach(topic -> list.add(new PackTopicItem(topic, choices, compare)));
        more.setVisible(first + PAGE < topics.size());
    }

    /** Which topics are shown. */
    enum Shown {

        WAITING, NEWS, DRAFT_OPEN, ALL;

        boolean fits(Fate checklist) {
            return switch (this) {
                case WAITING -> checklist == Fate.CONFLICT;
                case NEWS -> checklist != Fate.UNCHANGED;
                case DRAFT_OPEN -> checklist == Fate.DRAFT_OPEN;
                case ALL -> true;
            };
        }

        boolean fits(TopicPreview topic) {
            return switch (this) {
                case WAITING -> topic.holds(Fate.CONFLICT) || topic.fate() == Fate.NEW && topic.clash().isPresent();
                case NEWS -> !topic.isSettled();
                case DRAFT_OPEN -> topic.holds(Fate.DRAFT_OPEN);
                case ALL -> true;
            };
        }

    }

}
