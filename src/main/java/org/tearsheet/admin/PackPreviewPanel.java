package org.tearsheet.admin;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.exchange.Choice;
import org.tearsheet.exchange.Fate;
import org.tearsheet.exchange.PackPreview;
import org.tearsheet.exchange.Place;

/** What a pack would bring, and what an administrator decides about it. */
class PackPreviewPanel extends Composite<Div> {

    /** As many keys of sources as somebody reads. */
    private static final int SOURCES = 20;

    private final transient PackChoices choices;

    private final PackTopicList topics;

    private final H3 heading = new H3();

    PackPreviewPanel(PackPreview preview, SerializableConsumer<Place> compare, SerializableConsumer<PackChoices> take,
            Runnable leave) {
        this.choices = new PackChoices(preview);
        this.topics = new PackTopicList(preview, choices, compare);
        heading.setText("%s %s".formatted(preview.name(), preview.version()));
        heading.getElement().setAttribute("tabindex", "-1");
        getContent().addClassName("packs-preview");
        getContent().add(heading,
                new Paragraph(preview.before()
                    .map(before -> getTranslation("packs.before", before))
                    .orElseGet(() -> getTranslation("packs.before.none"))));
        getContent().add(summary(preview));
        if (!preview.newSources().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("packs.sources.new", preview.newSources().size())));
        }
        if (!preview.otherSources().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("packs.sources.other", some(preview.otherSources()))));
        }
        if (preview.count(Fate.CONFLICT) > 0
                || preview.topics().stream().anyMatch(one -> one.fate() == Fate.CONFLICT)) {
            getContent().add(forConflicts());
        }
        var refused = new Paragraph();
        refused.getElement().setAttribute("role", "alert");
        refused.addClassName("packs-refused");
        var now = new Button(getTranslation("packs.take"), _ -> {
            refused.setText(choices.isSettled() ? "" : getTranslation("packs.number.first"));
            if (choices.isSettled()) {
                take.accept(choices);
            }
        });
        now.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(now, new Button(getTranslation("packs.leave"), _ -> leave.run()));
        actions.addClassName("packs-actions");
        getContent().add(topics, new Paragraph(getTranslation("packs.take.text")), refused, actions);
    }

    /** Puts a reader where the preview begins. */
    void focus() {
        heading.getElement().callJsFunction("focus");
    }

    private UnorderedList summary(PackPreview preview) {
        var counts = new UnorderedList();
        counts.addClassName("packs-counts");
        Arrays.stream(Fate.values())
            .filter(fate -> preview.count(fate) > 0)
            .map(fate -> new ListItem("%s: %s".formatted(getTranslation("packs.fate." + fate),
                    NumberFormat.getIntegerInstance(getLocale()).format(preview.count(fate)))))
            .forEach(counts::add);
        return counts;
    }

    private Select<Choice> forConflicts() {
        var all = new Select<Choice>();
        all.setLabel(getTranslation("packs.conflicts"));
        all.setItems(Fate.CONFLICT.choices());
        all.setItemLabelGenerator(choice -> getTranslation("packs.choice." + choice));
        all.setValue(Choice.LATER);
        all.addValueChangeListener(event -> {
            choices.chooseForConflicts(event.getValue());
            topics.show();
        });
        return all;
    }

    private static String some(List<String> keys) {
        var shown = String.join(", ", keys.subList(0, Math.min(SOURCES, keys.size())));
        return keys.size() > SOURCES ? shown + ", …" : shown;
    }

}
