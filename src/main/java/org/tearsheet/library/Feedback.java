package org.tearsheet.library;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Actor;
import org.tearsheet.security.Actors;
import org.tearsheet.security.Roles;

/**
 * What clinicians write about published texts, for those who write and review them. Who
 * settles it says which version they saw, and is turned away with an
 * {@link OptimisticLockingFailureException} if it is another by now.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('" + Roles.AUTHOR + "', '" + Roles.REVIEWER + "')")
public class Feedback {

    private final FeedbackBox box;

    private final LiveEditions live;

    private final Actors actors;

    Feedback(FeedbackBox box, LiveEditions live, Actors actors) {
        this.box = box;
        this.live = live;
        this.actors = actors;
    }

    /** Whether it is kept with their name is for the clinician to say. */
    @PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
    public void give(EditionId edition, FeedbackComment comment, boolean named) {
        if (!live.has(edition)) {
            throw new NoSuchElementException("No live edition " + edition);
        }
        box.put(edition, comment, Optional.of(actors.current()).filter(_ -> named).flatMap(Actor::id));
    }

    /** How many wait for an answer. */
    @Transactional(readOnly = true)
    public long open() {
        return box.open();
    }

    /** Those that wait, the oldest first. */
    @Transactional(readOnly = true)
    public List<FeedbackRow> waiting(int most) {
        return box.waiting(most);
    }

    /** Those that were answered and still have words, the newest first. */
    @Transactional(readOnly = true)
    public List<FeedbackRow> answered(int most) {
        return box.answered(most);
    }

    public void answer(FeedbackSeen seen, Optional<FeedbackComment> note) {
        box.answer(seen, note);
    }

    /** Its words are gone at once, and who wrote them; that there was some stays. */
    public void erase(FeedbackSeen seen) {
        box.erase(seen);
    }

}
