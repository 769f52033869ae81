package org.tearsheet.library;

import java.util.List;
import java.util.Optional;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Actors;
import org.tearsheet.security.PersonId;
import org.tearsheet.security.Roles;

/** What reviewers read before they decide. They decide at the {@link EditionDesk}. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.REVIEWER + "')")
public class ReviewDesk {

    private final ReviewQueue queue;

    private final Editions editions;

    private final LiveEditions live;

    private final Appraisal appraisal;

    private final Actors actors;

    ReviewDesk(ReviewQueue queue, Editions editions, LiveEditions live, Appraisal appraisal, Actors actors) {
        this.queue = queue;
        this.editions = editions;
        this.live = live;
        this.appraisal = appraisal;
        this.actors = actors;
    }

    /** The editions that wait, the longest waiting first. */
    public List<ReviewRow> oldest(int limit) {
        return queue.oldest(me(), limit);
    }

    /** Those that wait less long than this one. */
    public List<ReviewRow> after(ReviewRow last, int limit) {
        return queue.after(me(), last.submitted(), last.id(), limit);
    }

    /** How many of them whoever asks did not write, and may decide on. */
    public int decidable() {
        return queue.decidable(me());
    }

    /** All about one edition; empty if it is not, or no longer, in review. */
    public Optional<UnderReview> open(EditionId id) {
        return queue.find(me(), id).map(row -> {
            var edition = editions.findById(id).orElseThrow();
            var report = appraisal.of(edition, row.kind());
            return new UnderReview(row, edition.seen(), edition.draft(),
                    editions.published(edition.document(), edition.language()).map(Edition::draft), live.sources(id),
                    report, Obstacles.in(row.kind(), report));
        });
    }

    private PersonId me() {
        return actors.current().id().orElseThrow(() -> new AccessDeniedException("Only a person may do this"));
    }

}
