package org.tearsheet.library;

import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.library.TopicFault.Reason;
import org.tearsheet.security.Roles;

/**
 * Where topics are added and described anew. Who changes one says which version they saw,
 * and is turned away with an {@link OptimisticLockingFailureException} if it is another
 * by now.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.AUTHOR + "')")
public class TopicDesk {

    private final Topics topics;

    private final TopicQuery query;

    private final TopicRules rules;

    private final JdbcClient jdbc;

    private final ApplicationEventPublisher events;

    TopicDesk(Topics topics, TopicQuery query, TopicRules rules, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.topics = topics;
        this.query = query;
        this.rules = rules;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * The first topics by sheet number with all these words: of titles and synonyms, how
     * a code begins, or a sheet number.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.AUTHOR + "', '" + Roles.REVIEWER + "')")
    public List<TopicLine> first(String words, Language reader, int limit) {
        return query.after(words, reader, 0, limit);
    }

    /** Those that come after this one. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.AUTHOR + "', '" + Roles.REVIEWER + "')")
    public List<TopicLine> after(String words, Language reader, TopicLine last, int limit) {
        return query.after(words, reader, last.sheetNumber(), limit);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.AUTHOR + "', '" + Roles.REVIEWER + "')")
    public Optional<TopicSeen> open(Slug slug) {
        return topics.findBySlug(slug.text()).map(this::seen);
    }

    /** Its phrases and codes that lead to other topics, too. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.AUTHOR + "', '" + Roles.REVIEWER + "')")
    public List<Shared> shared(TopicDraft topic) {
        return query.shared(topic);
    }

    /** The number after the highest; numbers of topics that are gone do not come back. */
    @Transactional(readOnly = true)
    public int nextSheetNumber() {
        return query.nextSheetNumber();
    }

    /**
     * Adds a topic and nothing else: it is found once something of it is published.
     * @throws TopicRefused if something is wrong with it
     */
    public TopicSeen add(TopicDraft draft) {
        oneAtATime();
        if (topics.findBySlug(draft.slug().text()).isPresent()) {
            throw new TopicRefused(List.of(new TopicFault(Reason.SLUG_TAKEN, Optional.empty(), draft.slug().text())));
        }
        refuse(rules.faults(Optional.empty(), draft));
        var topic = topics.saveAndFlush(new Topic(draft, Origin.CLINIC));
        events.publishEvent(new TopicChanged(topic.id(), Optional.empty(), draft));
        return seen(topic);
    }

    /**
     * Describes a topic anew, which is the clinic's own from now on. Its slug stays.
     * @throws TopicRefused if something is wrong with it
     */
    public TopicSeen change(TopicSeen seen, TopicDraft draft) {
        oneAtATime();
        var topic = asSeen(seen);
        var before = seen(topic);
        refuse(rules.faults(Optional.of(before), draft));
        return draft.equals(before.topic()) ? before : save(topic, before, draft);
    }

    /** Says how paper on a topic is handed over; may be less careful than it was. */
    @PreAuthorize("hasRole('" + Roles.REVIEWER + "')")
    public TopicSeen handOver(TopicSeen seen, TakeHome takeHome) {
        var topic = asSeen(seen);
        var before = seen(topic);
        var draft = before.topic().with(takeHome);
        return draft.equals(before.topic()) ? before : save(topic, before, draft);
    }

    private TopicSeen save(Topic topic, TopicSeen before, TopicDraft draft) {
        topic.describeAnew(draft);
        topics.saveAndFlush(topic);
        events.publishEvent(new TopicChanged(topic.id(), Optional.of(before.topic()), draft));
        events.publishEvent(new LiveTextsChanged(topic.id()));
        return seen(topic);
    }

    /** What is unique among topics is compared with all others. */
    private void oneAtATime() {
        jdbc.sql("select true from (select pg_advisory_xact_lock(hashtext('tearsheet.topics'))) as locked")
            .query(Boolean.class)
            .single();
    }

    private Topic asSeen(TopicSeen seen) {
        return topics.findById(seen.id())
            .filter(found -> found.version() == seen.version())
            .orElseThrow(() -> new OptimisticLockingFailureException(
                    "Topic %s changed while it was open".formatted(seen.topic().slug())));
    }

    private TopicSeen seen(Topic topic) {
        return new TopicSeen(topic.id(), topic.version(), topic.draft(), topic.isStarter(),
                query.isPrinted(topic.id()));
    }

    private static void refuse(List<TopicFault> faults) {
        if (!faults.isEmpty()) {
            throw new TopicRefused(faults);
        }
    }

}
