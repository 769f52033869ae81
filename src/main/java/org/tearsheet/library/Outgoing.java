package org.tearsheet.library;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Roles;

/** What of the library may leave it in a pack: what is live, and nothing else. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
public class Outgoing {

    private final LiveTopics topics;

    private final LiveEditions editions;

    private final JdbcClient jdbc;

    Outgoing(LiveTopics topics, LiveEditions editions, JdbcClient jdbc) {
        this.topics = topics;
        this.editions = editions;
        this.jdbc = jdbc;
    }

    /** Topics of which something is live, by words of their title or number. */
    public List<TopicRow> topics(Language reader, String words, int offset, int limit) {
        return topics.titled(words, reader, offset, limit);
    }

    /** All topics of which something is live, by sheet number. */
    public List<Slug> topics() {
        return topics.slugs();
    }

    /** The topic with everything of it that is live; empty if nothing is. */
    public Optional<TopicPage> topic(Slug slug) {
        return topics.find(slug);
    }

    public Optional<LiveEdition> checklist(Language language) {
        return editions.checklist(language);
    }

    /** After how many months the documents of a topic must be looked at again. */
    public Map<DocumentKind, Integer> reviewMonths(TopicId topic) {
        var months = new EnumMap<DocumentKind, Integer>(DocumentKind.class);
        jdbc.sql("select kind, review_months from document where topic_id = :topic")
            .param("topic", topic.value())
            .query(row -> {
                months.put(DocumentKind.valueOf(row.getString("kind")), row.getInt("review_months"));
            });
        return months;
    }

}
