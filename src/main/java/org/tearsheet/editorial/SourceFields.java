package org.tearsheet.editorial;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.Language;
import org.tearsheet.library.Source;
import org.tearsheet.library.SourceDesk;

/** What a text rests on, the most important first. */
class SourceFields extends Div {

    private final transient SourceDesk list;

    private final SerializableRunnable onChange;

    private final OrderedList chosen = new OrderedList();

    private final ComboBox<Source> more = new ComboBox<>(getTranslation("draft.sources.more"));

    private transient List<Source> sources = new ArrayList<>();

    SourceFields(SourceDesk list, SerializableRunnable onChange) {
        this.list = list;
        this.onChange = onChange;
        addClassName("source-fields");
        more.setItems(query -> list.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        more.setItemLabelGenerator(source -> source.key() + " · " + source.citation());
        more.setPlaceholder(getTranslation("draft.sources.find"));
        more.setWidthFull();
        more.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                choose(event.getValue());
                more.clear();
            }
        });
        var add = new Button(getTranslation("draft.sources.new"), VaadinIcon.PLUS.create(),
                _ -> new NewSourceDialog(list, this::choose, "source.known", this::choose).open());
        add(new H2(getTranslation("draft.sources")), chosen, more, add);
    }

    void show(List<String> keys) {
        sources = new ArrayList<>(list.all(keys));
        draw();
    }

    List<String> keys() {
        return sources.stream().map(Source::key).toList();
    }

    List<Source> sources() {
        return List.copyOf(sources);
    }

    private void choose(Source source) {
        if (sources.stream().noneMatch(present -> present.key().equals(source.key()))) {
            sources.add(source);
            changed();
        }
    }

    private void changed() {
        draw();
        onChange.run();
    }

    private void draw() {
        chosen.removeAll();
        sources.forEach(source -> chosen.add(entry(source)));
    }

    private ListItem entry(Source source) {
        var words = new Paragraph(source.key() + " · " + source.citation());
        words.getElement().setAttribute("lang", Language.ENGLISH.tag());
        var up = new Button(VaadinIcon.ARROW_UP.create(), _ -> {
            int place = sources.indexOf(source);
            sources.remove(source);
            sources.add(place - 1, source);
            changed();
        });
        up.setVisible(sources.indexOf(source) > 0);
        up.setAriaLabel(getTranslation("draft.sources.up", source.key()));
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> {
            sources.remove(source);
            changed();
        });
        remove.setAriaLabel(getTranslation("draft.sources.remove", source.key()));
        List.of(up, remove).forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL));
        var entry = new ListItem(words);
        if (!source.confirmed()) {
            var mark = new Paragraph(getTranslation("topic.to-be-confirmed"));
            mark.addClassName("hint");
            entry.add(mark);
        }
        entry.add(up, remove);
        return entry;
    }

}
