package org.tearsheet.visit;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import org.tearsheet.library.Favourites;
import org.tearsheet.library.Language;
import org.tearsheet.library.Slug;
import org.tearsheet.library.TopicRow;

/** What is marked while one screen is open: every star of it says the same. */
class FavouriteMarks implements Serializable {

    private final transient Favourites favourites;

    private final Language reader;

    private final ValueSignal<List<TopicRow>> mine;

    private final ValueSignal<List<TopicRow>> clinics;

    FavouriteMarks(Favourites favourites, Language reader) {
        this.favourites = favourites;
        this.reader = reader;
        this.mine = new ValueSignal<>(favourites.mine(reader));
        this.clinics = new ValueSignal<>(favourites.clinics(reader));
    }

    Signal<List<TopicRow>> mine() {
        return mine.asReadonly();
    }

    Signal<List<TopicRow>> clinics() {
        return clinics.asReadonly();
    }

    Set<Slug> marked(Whose whose) {
        return (whose == Whose.MINE ? mine : clinics).get().stream().map(TopicRow::slug).collect(Collectors.toSet());
    }

    /** Whether there was room. */
    boolean mark(Whose whose, Slug topic, boolean wanted) {
        var done = whose == Whose.MINE ? favourites.mark(topic, wanted) : favourites.markForClinic(topic, wanted);
        if (whose == Whose.MINE) {
            mine.set(favourites.mine(reader));
        }
        else {
            clinics.set(favourites.clinics(reader));
        }
        return done;
    }

    /** For whom a topic is marked. */
    enum Whose {

        MINE, CLINIC

    }

}
