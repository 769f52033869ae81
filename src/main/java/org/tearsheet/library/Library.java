package org.tearsheet.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.ApiScope.Authority;
import org.tearsheet.security.Roles;

/**
 * What may be read, printed and answered today. Nothing else leaves the library through
 * this door.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
public class Library {

    private final LiveEditions live;

    private final LiveTopics topics;

    Library(LiveEditions live, LiveTopics topics) {
        this.live = live;
        this.topics = topics;
    }

    /** The topic with everything of it that is live; empty if nothing is. */
    public Optional<TopicPage> open(Slug slug) {
        return topics.find(slug);
    }

    public Optional<TopicPage> open(TopicId id) {
        return topics.find(id);
    }

    public Optional<LiveEdition> edition(Slug slug, DocumentKind kind, Language language) {
        return live.of(slug, kind, language);
    }

    /** The checklist; programs with a token for it may read it too. */
    @PreAuthorize("hasRole('" + Roles.CLINICIAN + "') or hasAnyAuthority('" + Authority.CHECKLIST_ASSESS + "', '"
            + Authority.CHECKLIST_READ + "', '" + Authority.FHIR + "')")
    public Optional<LiveEdition> checklist(Language language) {
        return live.checklist(language);
    }

    /** Which edition of the checklist is live: for whoever knows its text already. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    @PreAuthorize("hasRole('" + Roles.CLINICIAN + "') or hasAnyAuthority('" + Authority.CHECKLIST_ASSESS + "', '"
            + Authority.CHECKLIST_READ + "')")
    public Optional<EditionId> checklistId(Language language) {
        return live.checklistId(language);
    }

    /**
     * The day a reviewer of this clinic approved the live checklist; empty for starter
     * text.
     */
    @PreAuthorize("hasRole('" + Roles.CLINICIAN + "') or hasAnyAuthority('" + Authority.CHECKLIST_READ + "', '"
            + Authority.FHIR + "')")
    public Optional<LocalDate> checklistApproved(Language language) {
        return live.checklistApproved(language);
    }

    /**
     * The topics of which something is live, by sheet number.
     * @param after the sheet number of the last that was seen, 0 to begin with the first
     */
    public List<TopicRow> topics(Language reader, int after, int limit) {
        return topics.after(after, reader, limit);
    }

    /**
     * The same of one situation alone.
     * @param after the sheet number of the last that was seen, 0 to begin with the first
     */
    public List<TopicRow> topics(Situation situation, Language reader, int after, int limit) {
        return topics.after(situation, after, reader, limit);
    }

    /**
     * The first of each situation by sheet number; situations without any are left out.
     */
    public Map<Situation, List<TopicRow>> situations(Language reader, int each) {
        return topics.situations(reader, each);
    }

    /** The topics of these editions of which something is live, by sheet number. */
    public List<TopicRow> topicsOf(Collection<EditionId> editions, Language reader) {
        return topics.of(editions, reader);
    }

    /** The address of the topic with this neutral number. */
    public Optional<Slug> slug(int sheetNumber) {
        return topics.slug(sheetNumber);
    }

    /** One line of that list; empty if nothing of the topic is live. */
    public Optional<TopicRow> topic(Slug slug, Language reader) {
        return topics.row(slug, reader);
    }

}
