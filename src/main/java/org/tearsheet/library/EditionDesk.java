package org.tearsheet.library;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Actors;
import org.tearsheet.security.CredentialRefused;
import org.tearsheet.security.PersonId;
import org.tearsheet.security.Roles;

/**
 * The path of an edition: written, sent to review, approved by somebody else, withdrawn.
 * Whoever decides is refused with a {@link CredentialRefused} while their credential does
 * not allow it.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.AUTHOR + "')")
public class EditionDesk {

    private final Editions editions;

    private final Documents documents;

    private final Topics topics;

    private final Returns returns;

    private final WorkingCopies copies;

    private final List<TextCheck> textChecks;

    private final Appraisal appraisal;

    private final EditionNews news;

    private final ApplicationEventPublisher events;

    private final Actors actors;

    private final Reviewers reviewers;

    private final Clock clock;

    EditionDesk(Editions editions, Documents documents, Topics topics, Returns returns, WorkingCopies copies,
            List<TextCheck> textChecks, Appraisal appraisal, EditionNews news, ApplicationEventPublisher events,
            Actors actors, Reviewers reviewers, Clock clock) {
        this.editions = editions;
        this.documents = documents;
        this.topics = topics;
        this.returns = returns;
        this.copies = copies;
        this.textChecks = textChecks;
        this.appraisal = appraisal;
        this.news = news;
        this.events = events;
        this.actors = actors;
        this.reviewers = reviewers;
        this.clock = clock;
    }

    /** Begins the next edition of a document; refused while another one is open. */
    public EditionSeen start(Slug slug, DocumentKind kind, Language language, EditionDraft draft) {
        return start(topics.findBySlug(slug.text()).flatMap(topic -> documents.findOf(topic.id(), kind)), language,
                draft);
    }

    /**
     * Begins the next edition of the checklist, which stands by itself, without a topic.
     */
    public EditionSeen startChecklist(Language language, EditionDraft draft) {
        return start(documents.findWithoutTopic(DocumentKind.CHECKLIST), language, draft);
    }

    private EditionSeen start(Optional<Document> found, Language language, EditionDraft draft) {
        var document = found.orElseThrow(() -> new NoSuchElementException("No such document"));
        var number = editions.history(document.id(), language).stream().mapToInt(Edition::number).max().orElse(0) + 1;
        var edition = new Edition(document.id(), language, number, Origin.CLINIC, draft, clock.instant());
        edition.revise(draft, me());
        source(document, language).ifPresent(edition::translate);
        return news.tell(Optional.empty(), edition, draft.changeNote());
    }

    /** What a translation is made from: the English text that is out. */
    private Optional<EditionId> source(Document document, Language language) {
        return language == Language.ENGLISH ? Optional.empty()
                : editions.published(document.id(), Language.ENGLISH).map(Edition::id);
    }

    public EditionSeen revise(EditionSeen seen, EditionDraft draft) {
        var edition = editions.asSeen(seen);
        var before = edition.facts();
        edition.revise(draft, me());
        return news.tell(Optional.of(before), edition, draft.changeNote());
    }

    /** Hands a draft to the reviewers; its text must have every part. */
    public EditionSeen submit(EditionSeen seen) {
        var edition = editions.asSeen(seen);
        check(kind(edition), edition.language(), edition.body());
        var before = edition.facts();
        edition.submit(clock.instant());
        return news.tell(Optional.of(before), edition, "");
    }

    /** Gives it back to its authors, who must be told why. */
    @PreAuthorize("hasRole('" + Roles.REVIEWER + "')")
    public EditionSeen sendBack(EditionSeen seen, String reason) {
        var edition = editions.asSeen(seen);
        var before = edition.facts();
        var reviewer = reviewers.current();
        edition.sendBack(reviewer, reason);
        returns.add(edition.id(), reviewer, clock.instant(), reason);
        return news.tell(Optional.of(before), edition, reason.strip());
    }

    /**
     * Publishes what the reviewer read, and supersedes the edition before it, in one
     * transaction. A handout is refused while its score sheets have unanswered items or
     * it gives unsafe advice.
     */
    @PreAuthorize("hasRole('" + Roles.REVIEWER + "')")
    public EditionSeen approve(EditionSeen seen) {
        var edition = editions.asSeen(seen);
        var document = documents.findById(edition.document()).orElseThrow();
        var reviewer = reviewers.current();
        refuseUnsettled(edition, document.kind());
        editions.published(edition.document(), edition.language()).ifPresent(this::supersede);
        var before = edition.facts();
        edition.approve(reviewer, clock.instant(), document.reviewMonths());
        copies.dropAll(edition.id());
        return news.tell(Optional.of(before), edition, "");
    }

    /**
     * Takes the starter's mark off a published text, whose content stays. One that was
     * overdue past its days of grace is printed again.
     */
    @PreAuthorize("hasRole('" + Roles.REVIEWER + "')")
    public void approveStarter(EditionId id) {
        var edition = editions.findById(id).orElseThrow(() -> new NoSuchElementException("No edition " + id));
        var document = documents.findById(edition.document()).orElseThrow();
        var before = edition.facts();
        edition.approveStarter(reviewers.current(), clock.instant(), document.reviewMonths());
        editions.saveAndFlush(edition);
        events.publishEvent(new StarterApproved(id, document.kind(), edition.language(), edition.number(), before,
                edition.facts()));
        Optional.ofNullable(document.topic()).map(LiveTextsChanged::new).ifPresent(events::publishEvent);
    }

    @PreAuthorize("hasRole('" + Roles.REVIEWER + "')")
    public EditionSeen withdraw(EditionSeen seen, String reason) {
        var edition = editions.asSeen(seen);
        var before = edition.facts();
        edition.withdraw(reviewers.current(), reason, clock.instant());
        return news.tell(Optional.of(before), edition, reason);
    }

    private void check(DocumentKind kind, Language language, String body) {
        Body.parse(kind, language, body);
        var faults = textChecks.stream()
            .filter(check -> check.kind() == kind)
            .flatMap(check -> check.faultsByTrying(language, body).stream())
            .toList();
        if (!faults.isEmpty()) {
            throw new InvalidBody(faults);
        }
    }

    private void refuseUnsettled(Edition edition, DocumentKind kind) {
        var obstacles = Obstacles.in(kind, appraisal.of(edition, kind));
        if (!obstacles.isEmpty()) {
            throw new IllegalEditionMove(edition.id(), "has %d items to answer and %d passages of unsafe advice"
                .formatted(obstacles.unanswered(), obstacles.unsafe()));
        }
    }

    private void supersede(Edition edition) {
        var before = edition.facts();
        edition.supersede(clock.instant());
        news.tell(Optional.of(before), edition, "");
    }

    private DocumentKind kind(Edition edition) {
        return documents.findById(edition.document()).orElseThrow().kind();
    }

    private PersonId me() {
        return actors.current().id().orElseThrow(() -> new AccessDeniedException("Only a person may do this"));
    }

}
