package org.tearsheet.interop.fhir;

import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;
import org.tearsheet.database.LiveState;
import org.tearsheet.database.LiveState.Mark;
import org.tearsheet.interop.fhir.LiveHandout.Print;
import org.tearsheet.library.EditionId;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Outlet;
import org.tearsheet.print.PressBusy;
import org.tearsheet.print.Sheet;
import org.tearsheet.print.SheetCounter;
import org.tearsheet.print.UnprintableCharacter;

/**
 * What is said of live handouts. It is kept for as long as nothing live has changed,
 * since a sheet must be made to know its size.
 */
@Component
class LiveHandouts {

    private static final int KEPT = 5_000;

    private static final String SHA_1 = "SHA-1";

    private final LiveState state;

    private final Outlet outlet;

    private final SheetCounter counter;

    private final Cache<Key, LiveHandout> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

    LiveHandouts(LiveState state, Outlet outlet, SheetCounter counter) {
        this.state = state;
        this.outlet = outlet;
        this.counter = counter;
    }

    /** Empty if it is not live. */
    Optional<LiveHandout> of(EditionId edition) {
        var key = new Key(state.now(), edition);
        var known = Optional.ofNullable(kept.getIfPresent(key));
        return known.isPresent() ? known : outlet.live(edition).map(live -> read(live, key));
    }

    private LiveHandout read(LiveEdition edition, Key key) {
        var title = edition.titles().discreet();
        if (edition.takeHome().isAskedFirst()) {
            return keep(key, new LiveHandout(title, Optional.of(LiveHandout.MASKED), Optional.empty()));
        }
        try {
            return counter.show(edition.id())
                .map(sheet -> keep(key, new LiveHandout(title, Optional.empty(), Optional.of(print(sheet)))))
                .orElseGet(() -> new LiveHandout(title, Optional.of(LiveHandout.ERROR), Optional.empty()));
        }
        catch (UnprintableCharacter _) {
            return keep(key, new LiveHandout(title, Optional.of(LiveHandout.ERROR), Optional.empty()));
        }
        catch (PressBusy _) {
            return new LiveHandout(title, Optional.empty(), Optional.empty());
        }
    }

    private LiveHandout keep(Key key, LiveHandout handout) {
        kept.put(key, handout);
        return handout;
    }

    private static Print print(Sheet sheet) {
        return new Print(Answers.digest(SHA_1, sheet.pdf()), sheet.pdf().length);
    }

    private record Key(Mark mark, EditionId edition) {
    }

}
