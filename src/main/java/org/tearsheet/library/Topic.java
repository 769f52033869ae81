package org.tearsheet.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What a clinician looks up. */
@Entity
@Table(name = "topic")
class Topic {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TopicId id;

    @Version
    private @Nullable Long version;

    private String slug;

    private int sheetNumber;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    private TakeHome takeHome;

    @Enumerated(EnumType.STRING)
    private Situation situation;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @ElementCollection
    @BatchSize(size = Proposals.AT_ONCE)
    @CollectionTable(name = "topic_text", joinColumns = @JoinColumn(name = "topic_id"))
    @MapKeyColumn(name = "language")
    private Map<Language, TopicLanguageText> texts = new HashMap<>();

    @ElementCollection
    @BatchSize(size = Proposals.AT_ONCE)
    @CollectionTable(name = "topic_synonym", joinColumns = @JoinColumn(name = "topic_id"))
    private Set<Synonym> synonyms = new HashSet<>();

    @ElementCollection
    @BatchSize(size = Proposals.AT_ONCE)
    @CollectionTable(name = "topic_code", joinColumns = @JoinColumn(name = "topic_id"))
    private Set<ClinicalCode> codes = new HashSet<>();

    @ElementCollection
    @BatchSize(size = Proposals.AT_ONCE)
    @CollectionTable(name = "topic_code_note", joinColumns = @JoinColumn(name = "topic_id"))
    private Set<CodeNote> codeNotes = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Topic() {
    }

    Topic(TopicDraft draft, Origin origin) {
        this.id = TopicId.create();
        this.slug = draft.slug().text();
        this.sheetNumber = draft.sheetNumber();
        this.audience = draft.audience();
        this.takeHome = draft.takeHome();
        this.situation = draft.situation();
        this.origin = origin;
        describe(draft);
    }

    /**
     * Takes a newer starter pack's description, unless the clinic has made the topic its
     * own.
     */
    boolean renew(TopicDraft draft) {
        if (origin != Origin.STARTER || draft.equals(draft())) {
            return false;
        }
        this.sheetNumber = draft.sheetNumber();
        this.audience = draft.audience();
        this.takeHome = draft.takeHome();
        this.situation = draft.situation();
        describe(draft);
        return true;
    }

    /** The clinic takes another description; the topic is its own from now on. */
    void change(TopicDraft draft) {
        if (!draft.slug().text().equals(slug) || draft.sheetNumber() != sheetNumber) {
            throw new IllegalArgumentException("A topic keeps its slug and its sheet number");
        }
        this.origin = Origin.CLINIC;
        this.audience = draft.audience();
        this.takeHome = draft.takeHome();
        this.situation = draft.situation();
        describe(draft);
    }

    /**
     * The same, by somebody who may choose another sheet number as long as none stands on
     * paper.
     */
    void describeAnew(TopicDraft draft) {
        this.sheetNumber = draft.sheetNumber();
        change(draft);
    }

    private void describe(TopicDraft draft) {
        replace(texts,
                draft.texts()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> TopicLanguageText.of(entry.getValue()))));
        replace(synonyms, draft.synonyms());
        replace(codes, draft.codes());
        replace(codeNotes, draft.codeNotes());
    }

    private static <T> void replace(Set<T> present, Set<T> wanted) {
        present.retainAll(wanted);
        present.addAll(wanted);
    }

    private static <K, V> void replace(Map<K, V> present, Map<K, V> wanted) {
        present.keySet().retainAll(wanted.keySet());
        present.putAll(wanted);
    }

    TopicId id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    boolean isStarter() {
        return origin == Origin.STARTER;
    }

    TopicDraft draft() {
        var described = texts.entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().text()));
        return new TopicDraft(new Slug(slug), sheetNumber, audience, takeHome, situation, described, synonyms, codes,
                codeNotes);
    }

}
