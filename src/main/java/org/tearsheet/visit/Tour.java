package org.tearsheet.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.tearsheet.security.SeenTour;

/**
 * Four sentences for whoever is here for the first time, one at a time. It takes no focus
 * and covers nothing, and whoever closes it never sees it again by itself.
 */
class Tour extends Section {

    private static final int STEPS = 4;

    private final transient SeenTour seen;

    private final Span place = new Span();

    private final H2 heading = new H2();

    private final Paragraph text = new Paragraph();

    private final Button next = new Button();

    private int step;

    Tour(SeenTour seen) {
        this.seen = seen;
        addClassName("tour");
        getElement().setAttribute("aria-label", getTranslation("tour.name"));
        place.addClassName("tour-place");
        var said = new Div();
        said.addClassName("tour-said");
        said.getElement().setAttribute("aria-live", "polite");
        said.add(place, heading, text);
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClickListener(_ -> advance());
        var skip = new Button(getTranslation("tour.skip"), _ -> end());
        skip.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Span(next, skip);
        actions.addClassName("tour-actions");
        add(said, actions);
        setVisible(false);
    }

    void startIfDue() {
        if (seen.isDue()) {
            start();
        }
    }

    void start() {
        setVisible(true);
        show(1);
    }

    private void advance() {
        if (step < STEPS) {
            show(step + 1);
        }
        else {
            end();
        }
    }

    private void show(int step) {
        this.step = step;
        place.setText(getTranslation("tour.place", step, STEPS));
        heading.setText(getTranslation("tour.heading." + step));
        text.setText(getTranslation("tour.text." + step));
        next.setText(getTranslation(step < STEPS ? "tour.next" : "tour.end"));
    }

    private void end() {
        seen.done();
        setVisible(false);
        getElement().executeJs("document.querySelector('.search-box')?.focus()");
    }

}
