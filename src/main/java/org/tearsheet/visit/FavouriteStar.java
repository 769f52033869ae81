package org.tearsheet.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.signals.Signal;
import org.tearsheet.library.Slug;
import org.tearsheet.visit.FavouriteMarks.Whose;

/**
 * Marks a topic: for whoever is signed in, and by a second button, which administrators
 * have, for the whole clinic.
 */
class FavouriteStar extends Span {

    private static final int READING_TIME = 4000;

    private final FavouriteMarks marks;

    FavouriteStar(Slug topic, String title, FavouriteMarks marks, boolean forClinicToo) {
        this.marks = marks;
        addClassName("favourite");
        if (forClinicToo) {
            add(button(Whose.CLINIC, topic, title));
        }
        add(button(Whose.MINE, topic, title));
    }

    private Button button(Whose whose, Slug topic, String title) {
        var button = new Button();
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("favourite." + whose, title));
        button.setTooltipText(getTranslation("favourite.tip." + whose));
        button.getElement().setAttribute("data-whose", whose.name());
        button.addClickListener(_ -> turn(whose, topic));
        Signal.effect(button, () -> {
            var marked = marks.marked(whose).contains(topic);
            button.getElement().setAttribute("aria-pressed", String.valueOf(marked));
            button.setIcon(icon(whose, marked));
        });
        return button;
    }

    private void turn(Whose whose, Slug topic) {
        var wanted = !Signal.untracked(() -> marks.marked(whose)).contains(topic);
        if (!marks.mark(whose, topic, wanted)) {
            Notification.show(getTranslation("favourite.full." + whose), READING_TIME, Notification.Position.MIDDLE);
        }
    }

    private static Icon icon(Whose whose, boolean marked) {
        return switch (whose) {
            case MINE -> (marked ? VaadinIcon.STAR : VaadinIcon.STAR_O).create();
            case CLINIC -> (marked ? VaadinIcon.HOME : VaadinIcon.HOME_O).create();
        };
    }

}
