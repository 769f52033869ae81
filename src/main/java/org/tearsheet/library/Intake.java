package org.tearsheet.library;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Roles;

/**
 * Takes starter texts into the library, within the transaction of whoever brings them.
 * What the clinic has edited, approved or withdrawn is left alone.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
public class Intake {

    private final Topics topics;

    private final Documents documents;

    private final Editions editions;

    private final SourceDeliveries deliveries;

    private final EntityManager entities;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    Intake(Topics topics, Documents documents, Editions editions, SourceDeliveries deliveries, EntityManager entities,
            ApplicationEventPublisher events, Clock clock) {
        this.topics = topics;
        this.documents = documents;
        this.editions = editions;
        this.deliveries = deliveries;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** What the clinic wrote itself stays. */
    public void takeSources(Collection<Source> delivered) {
        deliveries.take(delivered, Origin.STARTER);
    }

    public TopicId takeTopic(TopicDraft draft) {
        var present = topics.findBySlug(draft.slug().text());
        var before = present.map(Topic::draft);
        var changed = present.map(topic -> topic.renew(draft)).orElse(true);
        var topic = topics.saveAndFlush(present.orElseGet(() -> new Topic(draft, Origin.STARTER)));
        if (changed) {
            events.publishEvent(new TopicChanged(topic.id(), before, draft));
        }
        return topic.id();
    }

    /**
     * Publishes a delivered text, unless it is live already or the clinic has taken its
     * place.
     */
    public void takeEdition(TopicId topic, DocumentKind kind, Language language, int reviewMonths, EditionDraft draft) {
        var document = documents.findOf(topic, kind)
            .orElseGet(() -> documents.saveAndFlush(new Document(topic, kind, reviewMonths)));
        take(document, language, draft);
    }

    /**
     * Says that all texts of a topic were taken, for those who follow what is live. What
     * was taken is let go, or each further text would be compared with all before it.
     */
    public void taken(TopicId topic) {
        entities.flush();
        entities.clear();
        events.publishEvent(new LiveTextsChanged(topic));
    }

    public void takeChecklist(Language language, int reviewMonths, EditionDraft draft) {
        var document = documents.findWithoutTopic(DocumentKind.CHECKLIST)
            .orElseGet(() -> documents.saveAndFlush(new Document(null, DocumentKind.CHECKLIST, reviewMonths)));
        take(document, language, draft);
    }

    private void take(Document document, Language language, EditionDraft draft) {
        var history = editions.history(document.id(), language);
        if (!history.stream().allMatch(Edition::isUntouchedStarter)) {
            return;
        }
        var latest = history.isEmpty() ? null : history.getLast();
        if (latest != null && latest.says(draft)) {
            return;
        }
        publish(document,
                new Edition(document.id(), language, history.size() + 1, Origin.STARTER, draft, clock.instant()),
                latest);
    }

    private void publish(Document document, Edition edition, @Nullable Edition before) {
        delivered(document, edition.language()).ifPresent(edition::translate);
        editions.saveAndFlush(edition);
        if (before != null) {
            var published = before.facts();
            before.supersede(clock.instant());
            tell(document, Optional.of(published), editions.saveAndFlush(before));
        }
        edition.publishAsStarter(clock.instant(), document.reviewMonths());
        tell(document, Optional.empty(), editions.saveAndFlush(edition));
    }

    /** What a delivered translation was made from: the English text delivered last. */
    private Optional<EditionId> delivered(Document document, Language language) {
        return language == Language.ENGLISH ? Optional.empty()
                : editions.starters(document.id(), Language.ENGLISH).stream().findFirst().map(Edition::id);
    }

    private void tell(Document document, Optional<EditionFacts> before, Edition edition) {
        events.publishEvent(new EditionMoved(edition.id(), Optional.ofNullable(document.topic()), document.kind(),
                edition.language(), edition.number(), before, edition.facts(), ""));
    }

}
