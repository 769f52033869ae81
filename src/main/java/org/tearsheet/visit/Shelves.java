package org.tearsheet.visit;

import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.signals.Signal;
import org.tearsheet.library.Favourites;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.Situation;
import org.tearsheet.library.TopicRow;

/**
 * What a clinician reaches for without typing: favourites, what was printed lately, and
 * the first topics of each situation.
 */
class Shelves extends Div {

    /** More of a situation are a list of their own. */
    private static final int SHOWN = 6;

    private final transient Library library;

    private final transient RecentlyPrinted printed;

    private final FavouriteMarks marks;

    private final boolean forClinicToo;

    private final Div reached = new Div();

    private final Div situations = new Div();

    Shelves(Library library, Favourites favourites, RecentlyPrinted printed, boolean forClinicToo,
            SerializableConsumer<Situation> whenAllAreWanted) {
        this.library = library;
        this.printed = printed;
        this.forClinicToo = forClinicToo;
        this.marks = new FavouriteMarks(favourites, reader());
        addClassName("shelves");
        reached.addClassNames("shelf-row", "reached");
        situations.addClassName("shelf-row");
        reached.add(mine(), clinics());
        recently();
        add(reached, situations);
        bySituation(whenAllAreWanted);
    }

    private Shelf mine() {
        var shelf = new Shelf(getTranslation("home.favourites"));
        shelf.addClassName("favourites");
        shelf.sayWhenEmpty(getTranslation("home.favourites.none"));
        follow(shelf, marks.mine());
        return shelf;
    }

    private Shelf clinics() {
        var shelf = new Shelf(getTranslation("home.favourites.clinic"));
        shelf.addClassName("favourites");
        Signal.effect(shelf, () -> shelf.setVisible(!marks.clinics().get().isEmpty()));
        follow(shelf, marks.clinics());
        return shelf;
    }

    private void follow(Shelf shelf, Signal<List<TopicRow>> topics) {
        Signal.effect(shelf, () -> shelf.show(topics.get(), marks, forClinicToo));
    }

    private void recently() {
        var topics = library.topicsOf(printed.editions(), reader());
        if (topics.isEmpty()) {
            return;
        }
        var shelf = new Shelf(getTranslation("home.recent"));
        shelf.addClassName("recent");
        shelf.show(topics, marks, forClinicToo);
        shelf.add(getTranslation("home.recent.forget"), getTranslation("home.recent.forget.what"), () -> {
            printed.forget();
            shelf.removeFromParent();
            focusFirst();
        });
        reached.add(shelf);
    }

    private void focusFirst() {
        reached.getChildren()
            .filter(Shelf.class::isInstance)
            .map(Shelf.class::cast)
            .findFirst()
            .ifPresent(Shelf::focusHeading);
    }

    private void bySituation(SerializableConsumer<Situation> whenAllAreWanted) {
        var found = library.situations(reader(), SHOWN + 1);
        found.forEach((situation, topics) -> {
            var name = getTranslation("situation." + situation);
            var shelf = new Shelf(name);
            shelf.show(topics.stream().limit(SHOWN).toList(), marks, forClinicToo);
            if (topics.size() > SHOWN) {
                shelf.add(getTranslation("home.situation.all"), getTranslation("home.situation.all.of", name),
                        () -> whenAllAreWanted.accept(situation));
            }
            situations.add(shelf);
        });
        if (found.isEmpty()) {
            var nothing = new Paragraph(getTranslation("home.nothing"));
            nothing.addClassName("nothing-published");
            situations.add(nothing);
        }
        if (found.values().stream().flatMap(List::stream).anyMatch(TopicRow::unreviewedStarter)) {
            var legend = new Paragraph(getTranslation("home.starter.legend"));
            legend.addClassName("starter-legend");
            add(legend);
        }
    }

    private Language reader() {
        return Language.of(getLocale());
    }

}
