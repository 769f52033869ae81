package org.tearsheet.shell;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.server.menu.MenuEntry;

/**
 * The screens of one kind of work, behind one word. A screen's order says which kind it
 * is: below 10 a visit, below 30 the library, everything else the clinic.
 */
enum MenuGroup {

    VISIT, LIBRARY, CLINIC;

    private static final double LIBRARY_BEGINS = 10;

    private static final double CLINIC_BEGINS = 30;

    private static MenuGroup of(MenuEntry screen) {
        var order = screen.order() == null ? CLINIC_BEGINS : screen.order();
        return order < LIBRARY_BEGINS ? VISIT : order < CLINIC_BEGINS ? LIBRARY : CLINIC;
    }

    /**
     * Adds the screens of this group that somebody may open; those of a visit are always
     * in reach, and one alone stands by itself.
     */
    void addTo(Nav menu, List<MenuEntry> screens) {
        var mine = screens.stream().filter(screen -> of(screen) == this).toList();
        var links = mine.stream().map(screen -> link(menu, screen)).toList();
        if (this == VISIT || links.size() < 2) {
            links.forEach(menu::add);
        }
        else {
            menu.add(new Folded(menu.getTranslation("app.menu." + this), links));
        }
    }

    private static Anchor link(Nav menu, MenuEntry screen) {
        var link = new Anchor(screen.path(), menu.getTranslation(screen.title()));
        Optional.ofNullable(screen.menuClass())
            .map(view -> view.getAnnotation(ReachedBy.class))
            .ifPresent(reached -> reached.value().leadTo(link));
        return link;
    }

    /** Closes when something else is chosen. */
    @JavaScript("context://assets/menu.js")
    private static final class Folded extends NativeDetails {

        Folded(String name, List<Anchor> links) {
            addClassName("menu-group");
            setSummaryText(name);
            var list = new Div();
            list.addClassName("menu-links");
            links.forEach(list::add);
            setContent(list);
        }

    }

}
