package org.tearsheet.library;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.quality.Answer;
import org.tearsheet.quality.Item;
import org.tearsheet.security.CredentialRefused;
import org.tearsheet.security.Roles;

/**
 * Where reviewers answer what no machine can tell about a text. The answers are kept with
 * the edition and freeze when it is published.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.REVIEWER + "')")
public class JudgementDesk {

    private final JudgedItems judged;

    private final Editions editions;

    private final Documents documents;

    private final ApplicationEventPublisher events;

    private final Reviewers reviewers;

    private final Clock clock;

    JudgementDesk(JudgedItems judged, Editions editions, Documents documents, ApplicationEventPublisher events,
            Reviewers reviewers, Clock clock) {
        this.judged = judged;
        this.editions = editions;
        this.documents = documents;
        this.events = events;
        this.reviewers = reviewers;
        this.clock = clock;
    }

    /**
     * Answers an item for the text that the reviewer saw, or answers it again: the same
     * answer confirms one that had become stale.
     * @throws CredentialRefused while the reviewer's credential does not allow it
     */
    public void judge(EditionSeen seen, Item item, Answer answer) {
        var edition = require(seen.id());
        if (edition.version() != seen.version()) {
            throw new OptimisticLockingFailureException("Edition %s changed while it was open".formatted(seen.id()));
        }
        if (documents.findById(edition.document()).orElseThrow().kind() != DocumentKind.HANDOUT) {
            throw new IllegalEditionMove(edition.id(), "is not read by patients and is not scored");
        }
        var present = judged.findById(JudgedItemId.of(seen.id(), item));
        var before = present.map(JudgedItem::answer);
        present.ifPresentOrElse(known -> known.answer(edition, item, answer, reviewers.current(), clock.instant()),
                () -> judged.save(new JudgedItem(edition, item, answer, reviewers.current(), clock.instant())));
        judged.flush();
        events.publishEvent(new ItemJudged(edition.id(), edition.facts(), edition.language(), edition.number(),
                item.instrument(), item.number(), before, answer));
    }

    /** All answers for an edition, in the order of the score sheets. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.AUTHOR + "', '" + Roles.REVIEWER + "')")
    public List<JudgedAnswer> answers(EditionId id) {
        var edition = require(id);
        return judged.of(id.value()).stream().map(item -> item.about(edition)).sorted(JudgedAnswer.IN_ORDER).toList();
    }

    private Edition require(EditionId id) {
        return editions.findById(id).orElseThrow(() -> new NoSuchElementException("No edition " + id));
    }

}
