package org.tearsheet.library;

import java.util.List;
import java.util.Optional;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.ApiScope.Authority;
import org.tearsheet.security.Roles;

/**
 * The library's door for the channels by which other programs read: what is live, and the
 * bare facts of what once was.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "') or " + Authority.READS_SHEETS)
public class Outlet {

    private final LiveEditions live;

    private final LiveTopics topics;

    private final EditionRecords records;

    Outlet(LiveEditions live, LiveTopics topics, EditionRecords records) {
        this.live = live;
        this.topics = topics;
        this.records = records;
    }

    /** Topics with exactly this code of which something is live, by sheet number. */
    public List<CodedTopic> coded(CodeSystem system, String code, int limit) {
        return topics.coded(system, code, limit);
    }

    /**
     * The same with this code or one below it, as N94.10 is below N94.1 and N94; of a
     * system whose codes do not say what they are below, with this code alone.
     */
    public List<CodedTopic> inFamily(CodeSystem system, String code, int limit) {
        return system.isFamily(code) ? topics.inFamily(system, code, limit) : topics.coded(system, code, limit);
    }

    /** Every code of a topic of which something is live. */
    public List<TopicCode> codes() {
        return topics.codes();
    }

    /** The topic with this number and everything of it that is live. */
    public Optional<TopicPage> topic(int sheetNumber) {
        return topics.slug(sheetNumber).flatMap(topics::find);
    }

    /**
     * Live handouts by sheet number, in every language.
     * @param after the sheet number of the last that was seen, 0 to begin with the first
     * @param sheets how many sheets at most, each with all its languages
     */
    public List<LiveEdition> handouts(int after, int sheets) {
        return live.handouts(after, sheets);
    }

    /**
     * The live handout of the topic with this number, in each language it has; none
     * unless it is free to take home.
     */
    public List<LiveEdition> freeHandouts(int sheetNumber) {
        return live.freeHandouts(sheetNumber);
    }

    /**
     * @param sheetNumber of its topic, 0 for the checklist
     */
    public Optional<LiveEdition> live(int sheetNumber, DocumentKind kind, Language language) {
        return live.of(sheetNumber, kind, language);
    }

    public Optional<LiveEdition> live(EditionId edition) {
        return live.of(edition);
    }

    /**
     * All editions of a document that were ever published, by language and number.
     * @param sheetNumber of its topic, 0 for the checklist
     */
    public List<EditionRecord> published(int sheetNumber, DocumentKind kind) {
        return records.of(sheetNumber, kind);
    }

    /** What is on record of this edition; empty if it was never published. */
    public Optional<EditionRecord> published(EditionId edition) {
        return records.of(edition);
    }

    /** Handouts that were ever published, by sheet, language and number. */
    public List<EditionRecord> handoutsOnRecord(RecordQuery wanted, RecordPlace after, int limit) {
        return records.find(wanted, after, limit);
    }

    public int countOnRecord(RecordQuery wanted) {
        return records.count(wanted);
    }

}
