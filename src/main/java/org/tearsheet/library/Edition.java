package org.tearsheet.library;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tearsheet.security.PersonId;

import static org.tearsheet.library.EditionState.DRAFT;
import static org.tearsheet.library.EditionState.IN_REVIEW;
import static org.tearsheet.library.EditionState.PUBLISHED;
import static org.tearsheet.library.EditionState.SUPERSEDED;
import static org.tearsheet.library.EditionState.WITHDRAWN;

/**
 * One version of a document in one language. Every step on its way goes through a verb
 * here, so an edition that skipped review, or was approved by somebody who wrote it,
 * cannot exist; the database holds the same rules.
 */
@Entity
@Table(name = "edition")
class Edition {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private EditionId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "document_id"))
    private DocumentId document;

    private Language language;

    /** What a translation was made from. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "source_edition_id"))
    private @Nullable EditionId source;

    private int number;

    @Enumerated(EnumType.STRING)
    private EditionState state;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private String title;

    private String discreetTitle;

    private String body;

    private String changeNote;

    private Instant createdAt;

    private @Nullable Instant submittedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "approved_by"))
    private @Nullable PersonId approvedBy;

    private @Nullable Instant approvedAt;

    private @Nullable Instant publishedAt;

    private @Nullable LocalDate reviewDue;

    private @Nullable Instant endedAt;

    private @Nullable String withdrawalReason;

    /** Never null, or Hibernate would write all of them anew for one more. */
    @ElementCollection
    @CollectionTable(name = "edition_author", joinColumns = @JoinColumn(name = "edition_id"))
    @AttributeOverride(name = "value", column = @Column(name = "person_id", nullable = false))
    private Set<PersonId> authors = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "edition_source", joinColumns = @JoinColumn(name = "edition_id"))
    @OrderColumn(name = "position")
    @Column(name = "source_key")
    private List<String> sources = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Edition() {
    }

    Edition(DocumentId document, Language language, int number, Origin origin, EditionDraft draft, Instant now) {
        this.id = EditionId.create();
        this.document = document;
        this.language = language;
        this.number = number;
        this.origin = origin;
        this.state = DRAFT;
        this.createdAt = now;
        write(draft);
    }

    void revise(EditionDraft draft, PersonId author) {
        if (state != DRAFT) {
            throw new IllegalEditionMove(id, "is %s and cannot be edited".formatted(state));
        }
        write(draft);
        authors.add(author);
    }

    /** It says what that one said, in the words of those who wrote it. */
    void inheritAuthors(Edition earlier) {
        if (state != DRAFT) {
            throw new IllegalEditionMove(id, "is %s and has its authors".formatted(state));
        }
        authors.addAll(earlier.authors);
    }

    /** A translation is now made from this edition. */
    void translate(EditionId source) {
        if (state != DRAFT) {
            throw new IllegalEditionMove(id, "is %s and stays with the edition it was made from".formatted(state));
        }
        this.source = source;
    }

    void submit(Instant now) {
        moveTo(IN_REVIEW);
        this.submittedAt = now;
    }

    void sendBack(PersonId reviewer, String reason) {
        refuseOwn(reviewer, "returned");
        if (reason.isBlank()) {
            throw new IllegalEditionMove(id, "cannot be returned without a reason");
        }
        moveTo(DRAFT);
    }

    void approve(PersonId reviewer, Instant now, int reviewMonths) {
        refuseOwn(reviewer, "approved");
        moveTo(PUBLISHED);
        this.approvedBy = reviewer;
        this.approvedAt = now;
        date(now, reviewMonths);
    }

    /**
     * Publishes text delivered with the starter pack; it stays marked until a reviewer of
     * the clinic approves it.
     */
    void publishAsStarter(Instant now, int reviewMonths) {
        if (origin != Origin.STARTER || state != DRAFT) {
            throw new IllegalEditionMove(id, "is not new starter text and needs a reviewer");
        }
        this.state = PUBLISHED;
        date(now, reviewMonths);
    }

    /**
     * The clinic makes starter text its own: a reviewer has read it, so its review date
     * counts from now.
     */
    void approveStarter(PersonId reviewer, Instant now, int reviewMonths) {
        if (state != PUBLISHED || !isUntouchedStarter()) {
            throw new IllegalEditionMove(id, "is not starter text that waits for a reviewer");
        }
        refuseOwn(reviewer, "approved");
        this.approvedBy = reviewer;
        this.approvedAt = now;
        this.reviewDue = reviewDay(now, reviewMonths);
    }

    /** Somebody read it again and lets it stand; its review date counts from now. */
    void renew(PersonId reviewer, Instant now, int reviewMonths) {
        if (state != PUBLISHED || isUntouchedStarter()) {
            throw new IllegalEditionMove(id, "is not published with the clinic's approval and cannot be renewed");
        }
        refuseOwn(reviewer, "renewed");
        var due = reviewDay(now, reviewMonths);
        if (due.equals(reviewDue)) {
            throw new RenewedAlready(id);
        }
        this.reviewDue = due;
    }

    void refuseLongerGrace(PersonId reviewer) {
        refuseOwn(reviewer, "printed longer");
    }

    void supersede(Instant now) {
        moveTo(SUPERSEDED);
        this.endedAt = now;
    }

    void withdraw(PersonId reviewer, String reason, Instant now) {
        refuseOwn(reviewer, "withdrawn");
        if (reason.isBlank()) {
            throw new IllegalEditionMove(id, "cannot be withdrawn without a reason");
        }
        moveTo(WITHDRAWN);
        this.withdrawalReason = reason.strip();
        this.endedAt = now;
    }

    private void write(EditionDraft draft) {
        this.title = draft.titles().plain();
        this.discreetTitle = draft.titles().discreet();
        this.body = draft.body();
        this.changeNote = draft.changeNote();
        sources.clear();
        sources.addAll(draft.sources());
    }

    private void date(Instant now, int reviewMonths) {
        this.publishedAt = now;
        this.reviewDue = reviewDay(now, reviewMonths);
    }

    private static LocalDate reviewDay(Instant now, int reviewMonths) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusMonths(reviewMonths);
    }

    private void refuseOwn(PersonId reviewer, String act) {
        if (authors.contains(reviewer)) {
            throw new IllegalEditionMove(id, "cannot be %s by somebody who wrote it".formatted(act));
        }
    }

    private void moveTo(EditionState next) {
        if (!state.canBecome(next)) {
            throw new IllegalEditionMove(id, "cannot go from %s to %s".formatted(state, next));
        }
        this.state = next;
    }

    /** Whether it is, or once was, published. */
    boolean wasPublished() {
        return publishedAt != null;
    }

    /** Whether it is starter text that the clinic has neither approved nor withdrawn. */
    boolean isUntouchedStarter() {
        return origin == Origin.STARTER && approvedBy == null && state != WITHDRAWN;
    }

    boolean wasWrittenBy(PersonId person) {
        return authors.contains(person);
    }

    /** Tells its present text from any other that it had or will have. */
    TextHash textHash() {
        return TextHash.of(title, body);
    }

    EditionDraft draft() {
        return new EditionDraft(new Titles(title, discreetTitle), body, sources, changeNote);
    }

    EditionSeen seen() {
        return new EditionSeen(id, number, state, version());
    }

    boolean says(EditionDraft draft) {
        return title.equals(draft.titles().plain()) && discreetTitle.equals(draft.titles().discreet())
                && body.equals(draft.body()) && sources.equals(draft.sources());
    }

    EditionFacts facts() {
        return new EditionFacts(state, title, draft().contentHash(), approvedBy != null,
                Optional.ofNullable(reviewDue));
    }

    EditionId id() {
        return id;
    }

    DocumentId document() {
        return document;
    }

    Language language() {
        return language;
    }

    Optional<EditionId> source() {
        return Optional.ofNullable(source);
    }

    int number() {
        return number;
    }

    String body() {
        return body;
    }

    EditionState state() {
        return state;
    }

    long version() {
        return version == null ? 0 : version;
    }

}
