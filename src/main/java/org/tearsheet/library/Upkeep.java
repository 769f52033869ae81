package org.tearsheet.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Roles;

/**
 * Keeps published texts in date: reviewed without a change, reviewed at other times, or
 * taken back to what they said before.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.REVIEWER + "')")
public class Upkeep {

    /** How often a document is reviewed until somebody says otherwise. */
    private static final int REVIEW_MONTHS = 12;

    private final Editions editions;

    private final Documents documents;

    private final Topics topics;

    private final Renewals renewals;

    private final EditionDesk desk;

    private final ApplicationEventPublisher events;

    private final Reviewers reviewers;

    private final Clock clock;

    Upkeep(Editions editions, Documents documents, Topics topics, Renewals renewals, EditionDesk desk,
            ApplicationEventPublisher events, Reviewers reviewers, Clock clock) {
        this.editions = editions;
        this.documents = documents;
        this.topics = topics;
        this.renewals = renewals;
        this.desk = desk;
        this.events = events;
        this.reviewers = reviewers;
        this.clock = clock;
    }

    /**
     * Reviewed, no change: a published text gets a new review date, also one that is
     * overdue, which is printed again from now on.
     */
    public EditionSeen renew(EditionSeen seen, Evidence evidence) {
        var edition = editions.asSeen(seen);
        var document = documents.findById(edition.document()).orElseThrow();
        var before = edition.facts();
        var reviewer = reviewers.current();
        edition.renew(reviewer, clock.instant(), document.reviewMonths());
        var after = edition.facts();
        renewals.add(edition.id(), reviewer, clock.instant(), evidence, due(before), due(after));
        editions.saveAndFlush(edition);
        events.publishEvent(new EditionRenewed(edition.id(), document.kind(), edition.language(), edition.number(),
                before, after, evidence));
        tellLive(document);
        return edition.seen();
    }

    /**
     * Review dates that are set already stay; grace counts at once, so nobody lengthens
     * it for what they wrote.
     */
    public void reviewAt(ReviewRuleSeen seen, ReviewRule rule) {
        var document = documents.findById(seen.document())
            .orElseThrow(() -> new NoSuchElementException("No document " + seen.document()));
        if (document.reviewRule().version() != seen.version()) {
            throw new OptimisticLockingFailureException(
                    "Document %s changed while it was open".formatted(seen.document()));
        }
        if (document.reviewRule().rule().equals(rule)) {
            return;
        }
        var reviewer = reviewers.current();
        if (rule.graceDays() > document.reviewRule().rule().graceDays()) {
            editions.published(document.id()).forEach(edition -> edition.refuseLongerGrace(reviewer));
        }
        document.reviewAt(rule);
        documents.saveAndFlush(document);
        events.publishEvent(new ReviewRuleChanged(document.id(), document.kind(),
                topic(document).map(Slug::text).orElse(DocumentKind.CHECKLIST.name()), seen.rule(), rule));
        tellLive(document);
    }

    /**
     * Begins the next draft: from what is published, or with the headings alone for a
     * first translation and for a document that a topic does not have yet.
     */
    @PreAuthorize("hasRole('" + Roles.AUTHOR + "')")
    public EditionSeen begin(TextKey key) {
        var document = documents.of(key).orElseGet(() -> first(key));
        var draft = editions.published(document.id(), key.language())
            .map(Edition::draft)
            .or(() -> Arrays.stream(Language.values())
                .flatMap(language -> editions.published(document.id(), language).stream())
                .findFirst()
                .map(original -> blank(key, original.draft())))
            .orElseGet(() -> blank(key));
        return start(document, key.language(), draft, "");
    }

    private Document first(TextKey key) {
        return documents.saveAndFlush(new Document(described(key).id(), key.kind(), REVIEW_MONTHS));
    }

    private EditionDraft blank(TextKey key) {
        var titles = described(key).draft().text(key.language()).titles();
        return blank(key, new EditionDraft(titles, "", List.of(), ""));
    }

    private Topic described(TextKey key) {
        return key.topic()
            .flatMap(slug -> topics.findBySlug(slug.text()))
            .orElseThrow(() -> new NoSuchElementException("Nothing is published of " + key.path()));
    }

    /** Headings to write under, or all of a text that has none. */
    private static EditionDraft blank(TextKey key, EditionDraft said) {
        var headings = key.kind()
            .parts()
            .stream()
            .map(part -> "## " + part.heading(key.language()) + "\n")
            .collect(Collectors.joining("\n"));
        return new EditionDraft(said.titles(), headings.isEmpty() ? said.body() : headings, said.sources(), "");
    }

    /**
     * Begins a new draft that says what an earlier edition said, so whoever wrote that
     * one wrote this one too. A translation stays one of the text it was made from, so
     * that it shows as behind if that has moved on.
     */
    @PreAuthorize("hasRole('" + Roles.AUTHOR + "')")
    public EditionSeen restore(EditionId earlier, String changeNote) {
        var edition = editions.findById(earlier)
            .filter(Edition::wasPublished)
            .orElseThrow(() -> new NoSuchElementException("No published edition " + earlier));
        var document = documents.findById(edition.document()).orElseThrow();
        var begun = start(document, edition.language(), edition.draft(), changeNote);
        var restored = editions.findById(begun.id()).orElseThrow();
        restored.inheritAuthors(edition);
        edition.source().ifPresent(restored::translate);
        return editions.saveAndFlush(restored).seen();
    }

    private EditionSeen start(Document document, Language language, EditionDraft said, String changeNote) {
        var draft = new EditionDraft(said.titles(), said.body(), said.sources(), changeNote);
        return topic(document).map(slug -> desk.start(slug, document.kind(), language, draft))
            .orElseGet(() -> desk.startChecklist(language, draft));
    }

    private Optional<Slug> topic(Document document) {
        return Optional.ofNullable(document.topic()).map(id -> topics.findById(id).orElseThrow().draft().slug());
    }

    private void tellLive(Document document) {
        Optional.ofNullable(document.topic()).map(LiveTextsChanged::new).ifPresent(events::publishEvent);
    }

    private static LocalDate due(EditionFacts facts) {
        return facts.reviewDue().orElseThrow();
    }

}
