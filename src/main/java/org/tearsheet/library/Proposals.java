package org.tearsheet.library;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Actors;
import org.tearsheet.security.Roles;

/**
 * Brings many texts of others into the library as drafts, within the transaction of
 * whoever brings them. Nothing comes live through this door: what it brings goes the way
 * of every draft, and whoever brought it is its author.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
public class Proposals {

    /** How many topics are best asked for and brought together. */
    public static final int AT_ONCE = 50;

    private final Topics topics;

    private final TextStandings standings;

    private final SourceDeliveries deliveries;

    private final EntityManager entities;

    private final JdbcClient jdbc;

    private final ApplicationEventPublisher events;

    private final Actors actors;

    private final Clock clock;

    Proposals(Topics topics, TextStandings standings, SourceDeliveries deliveries, EntityManager entities,
            JdbcClient jdbc, ApplicationEventPublisher events, Actors actors, Clock clock) {
        this.topics = topics;
        this.standings = standings;
        this.deliveries = deliveries;
        this.entities = entities;
        this.jdbc = jdbc;
        this.events = events;
        this.actors = actors;
        this.clock = clock;
    }

    /** How these topics stand here; those that are not here are left out. */
    public Map<Slug, TopicStanding> standing(Collection<Slug> slugs) {
        var found = topics.findBySlugIn(slugs.stream().map(Slug::text).toList());
        var texts = standings.of(found.stream().map(Topic::id).toList());
        var standing = new HashMap<Slug, TopicStanding>();
        for (var topic : found) {
            var draft = topic.draft();
            var known = texts.getOrDefault(topic.id(), new TextStandings.Found());
            standing.put(draft.slug(), new TopicStanding(topic.id(), topic.version(), draft, topic.isStarter(),
                    known.documents(), known.texts()));
        }
        return standing;
    }

    public List<TextStanding> checklist() {
        return standings.ofChecklist().texts();
    }

    public Optional<DocumentId> checklistDocument() {
        return Optional.ofNullable(standings.ofChecklist().documents().get(DocumentKind.CHECKLIST));
    }

    /** Which topic has which sheet number. */
    public Map<Integer, Slug> sheetNumbers() {
        var numbers = new HashMap<Integer, Slug>();
        jdbc.sql("select sheet_number, slug from topic").query(row -> {
            numbers.put(row.getInt("sheet_number"), new Slug(row.getString("slug")));
        });
        return numbers;
    }

    public Optional<String> title(Slug topic) {
        return jdbc.sql("""
                select x.title from topic t join topic_text x on x.topic_id = t.id
                where t.slug = :slug and x.language = 'en'
                """).param("slug", topic.text()).query(String.class).optional();
    }

    /** All sources, by key. */
    public Map<String, Source> sources() {
        var known = new HashMap<String, Source>();
        jdbc.sql("select key, citation, year, doi, bears, confirmed from source")
            .query(Source.class)
            .list()
            .forEach(source -> known.put(source.key(), source));
        return known;
    }

    /** Adds sources whose keys are new. */
    public void addSources(Collection<Source> added) {
        deliveries.take(added, Origin.CLINIC)
            .forEach(source -> events.publishEvent(new SourceChanged(Optional.empty(), source)));
    }

    public TopicId add(TopicDraft draft) {
        var topic = new Topic(draft, Origin.CLINIC);
        entities.persist(topic);
        events.publishEvent(new TopicChanged(topic.id(), Optional.empty(), draft));
        return topic.id();
    }

    /** Describes a topic anew; its slug and its sheet number stay. */
    public void change(TopicId id, TopicDraft draft) {
        var topic = topics.findById(id).orElseThrow();
        var before = topic.draft();
        topic.change(draft);
        topics.saveAndFlush(topic);
        events.publishEvent(new TopicChanged(id, Optional.of(before), draft));
        events.publishEvent(new LiveTextsChanged(id));
    }

    /** A document that is not here yet; of a topic, or the checklist. */
    public DocumentId begin(Optional<TopicId> topic, DocumentKind kind, int reviewMonths) {
        var document = new Document(topic.orElse(null), kind, reviewMonths);
        entities.persist(document);
        return document.id();
    }

    /**
     * A text as a draft; where one is open already, the database refuses it.
     * @param original the English edition that it says the same as, if it is out
     */
    public void draft(DocumentId document, Optional<TopicId> topic, DocumentKind kind, Language language, int number,
            Optional<EditionId> original, EditionDraft draft) {
        var edition = new Edition(document, language, number, Origin.CLINIC, draft, clock.instant());
        edition.revise(draft,
                actors.current().id().orElseThrow(() -> new AccessDeniedException("Only a person may do this")));
        original.ifPresent(edition::translate);
        entities.persist(edition);
        events.publishEvent(new EditionMoved(edition.id(), topic, kind, language, number, Optional.empty(),
                edition.facts(), draft.changeNote()));
    }

    /** What was brought so far is written and let go, so that it does not pile up. */
    public void write() {
        topics.flush();
        entities.clear();
    }

}
