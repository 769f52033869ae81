package org.tearsheet.library;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.library.InvalidBody.Fault;
import org.tearsheet.library.OpenDraft.Numbered;
import org.tearsheet.library.OpenDraft.Original;
import org.tearsheet.quality.Quality;
import org.tearsheet.quality.Finding;
import org.tearsheet.quality.QualityReport;
import org.tearsheet.security.Actors;
import org.tearsheet.security.PersonId;
import org.tearsheet.security.Roles;

/**
 * Where authors write. What they type is kept for them alone until they save it; saving
 * is refused when somebody else has saved in between.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.AUTHOR + "')")
public class DraftDesk {

    /** Who has typed nothing for so long is not said to be writing. */
    private static final Duration WRITING = Duration.ofHours(12);

    private final EditionDesk desk;

    private final Editions editions;

    private final Documents documents;

    private final Topics topics;

    private final WorkingCopies copies;

    private final Returns returns;

    private final EditionNews news;

    private final List<TextCheck> textChecks;

    private final Actors actors;

    private final Clock clock;

    DraftDesk(EditionDesk desk, Editions editions, Documents documents, Topics topics, WorkingCopies copies,
            Returns returns, EditionNews news, List<TextCheck> textChecks, Actors actors, Clock clock) {
        this.desk = desk;
        this.editions = editions;
        this.documents = documents;
        this.topics = topics;
        this.copies = copies;
        this.returns = returns;
        this.news = news;
        this.textChecks = textChecks;
        this.actors = actors;
        this.clock = clock;
    }

    /** An edition with all that helps to write it; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<OpenDraft> open(EditionId id) {
        return editions.findById(id).map(edition -> {
            var document = documents.findById(edition.document()).orElseThrow();
            var topic = Optional.ofNullable(document.topic()).flatMap(topics::findById).map(Topic::draft);
            return new OpenDraft(edition.seen(), document.kind(), edition.language(), topic.map(TopicDraft::slug),
                    topic.map(TopicDraft::sheetNumber).orElse(0), DraftText.of(edition.draft()), copies.find(id, me()),
                    copies.others(id, me(), clock.instant().minus(WRITING)),
                    editions.published(edition.document(), edition.language()).map(Edition::draft), original(edition),
                    returns.standing(id));
        });
    }

    /**
     * Keeps what an author is typing, so that it outlives their browser and this node.
     * @return whether it was kept; a text that left the authors' hands is not
     */
    public boolean keep(EditionSeen seen, DraftText text) {
        return copies.keep(seen, me(), text, clock.instant());
    }

    /** Lets go what was kept, without saving it. */
    public void forget(EditionId id) {
        copies.drop(id, me());
    }

    /** Saves a draft for everybody. */
    public EditionSeen save(EditionSeen seen, EditionDraft text) {
        var saved = desk.revise(seen, text);
        copies.drop(seen.id(), me());
        return saved;
    }

    /** From now on this translation is made from the English text that is out. */
    public EditionSeen follow(EditionSeen seen) {
        var edition = editions.asSeen(seen);
        var before = edition.facts();
        var newest = editions.published(edition.document(), Language.ENGLISH)
            .orElseThrow(() -> new IllegalEditionMove(seen.id(), "has no English text to follow"));
        edition.translate(newest.id());
        return news.tell(Optional.of(before), edition, "Follows the English edition " + newest.number());
    }

    /** Throws a draft away, with what anybody had not saved of it. */
    public void discard(EditionSeen seen) {
        var edition = editions.asSeen(seen);
        if (edition.state() != EditionState.DRAFT) {
            throw new IllegalEditionMove(seen.id(), "is %s and is not thrown away".formatted(edition.state()));
        }
        news.tellDiscarded(edition);
        editions.delete(edition);
        editions.flush();
    }

    /** Everything that keeps a text from review, in the order of its lines. */
    @Transactional(readOnly = true)
    public List<Fault> faults(DocumentKind kind, Language language, String body) {
        return Stream
            .concat(Body.read(kind, language, body).faults().stream(),
                    textChecks.stream()
                        .filter(check -> check.kind() == kind)
                        .flatMap(check -> check.faults(language, body).stream()))
            .sorted(Comparator.comparing(Fault::line))
            .toList();
    }

    /**
     * What keeps a text of no prose from review, with what only trying shows; takes a
     * moment.
     */
    @Transactional(readOnly = true)
    public List<Fault> faultsByTrying(DocumentKind kind, Language language, String body) {
        return textChecks.stream()
            .filter(check -> check.kind() == kind)
            .flatMap(check -> check.faultsByTrying(language, body).stream())
            .sorted(Comparator.comparing(Fault::line))
            .toList();
    }

    /**
     * How a text reads as far as it is written; what only a reviewer can tell is open.
     */
    @Transactional(readOnly = true)
    public QualityReport examine(DocumentKind kind, Language language, String body) {
        return Quality.report(Body.begunManuscript(kind, language, body), Map.of())
            .with(unprintable(kind, language, body));
    }

    private List<Finding> unprintable(DocumentKind kind, Language language, String body) {
        return textChecks.stream()
            .filter(check -> check.kind() == kind && kind != DocumentKind.CHECKLIST)
            .flatMap(check -> check.faults(language, body).stream())
            .filter(fault -> fault.rule().equals(TextCheck.UNPRINTABLE))
            .map(fault -> Finding.unprintable(fault.line(), fault.about()))
            .toList();
    }

    private Optional<Original> original(Edition edition) {
        if (edition.language() == Language.ENGLISH) {
            return Optional.empty();
        }
        var newest = editions.published(edition.document(), Language.ENGLISH);
        var before = editions.published(edition.document(), edition.language()).flatMap(Edition::source);
        return Optional.of(new Original(before.flatMap(editions::findById).map(DraftDesk::numbered),
                edition.source().flatMap(editions::findById).map(DraftDesk::numbered),
                newest.map(DraftDesk::numbered)));
    }

    private static Numbered numbered(Edition edition) {
        return new Numbered(edition.number(), edition.draft());
    }

    private PersonId me() {
        return actors.current().id().orElseThrow(() -> new AccessDeniedException("Only a person may do this"));
    }

}
