package org.tearsheet.visit;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.TopicRow;

/** Some topics under a heading. */
class Shelf extends Section {

    private final H2 heading;

    private final UnorderedList list = new UnorderedList();

    private final Paragraph empty = new Paragraph();

    Shelf(String heading) {
        addClassName("shelf");
        this.heading = new H2(heading);
        this.heading.getElement().setAttribute("tabindex", "-1");
        empty.setVisible(false);
        add(this.heading, list, empty);
    }

    /** A star that was pressed may be gone with its topic: the heading stays. */
    void show(List<TopicRow> topics, FavouriteMarks marks, boolean forClinicToo) {
        if (topics.size() < list.getComponentCount()) {
            keepFocus();
        }
        list.removeAll();
        topics.forEach(topic -> list.add(new ShelfItem(topic, marks, forClinicToo)));
        list.setVisible(!topics.isEmpty());
        empty.setVisible(topics.isEmpty() && !empty.getText().isEmpty());
    }

    void sayWhenEmpty(String text) {
        empty.setText(text);
    }

    void add(String action, String label, SerializableRunnable act) {
        var button = new Button(action, _ -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        add(button);
    }

    void focusHeading() {
        heading.getElement().callJsFunction("focus");
    }

    /** To the heading, if what had the focus is gone. */
    void keepFocus() {
        heading.getElement().executeJs("if (document.activeElement === document.body) this.focus()");
    }

}
