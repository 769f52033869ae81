package org.tearsheet.library;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** One kind of material on a topic, and how often it must be looked at again. */
@Entity
@Table(name = "document")
class Document {

    private static final int GRACE_DAYS = 30;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DocumentId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "topic_id"))
    private @Nullable TopicId topic;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private int reviewMonths;

    private int graceDays;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Document() {
    }

    Document(@Nullable TopicId topic, DocumentKind kind, int reviewMonths) {
        this.id = DocumentId.create();
        this.topic = topic;
        this.kind = kind;
        this.reviewMonths = reviewMonths;
        this.graceDays = GRACE_DAYS;
    }

    DocumentId id() {
        return id;
    }

    @Nullable TopicId topic() {
        return topic;
    }

    DocumentKind kind() {
        return kind;
    }

    int reviewMonths() {
        return reviewMonths;
    }

    ReviewRuleSeen reviewRule() {
        return new ReviewRuleSeen(id, version == null ? 0 : version, new ReviewRule(reviewMonths, graceDays));
    }

    void reviewAt(ReviewRule rule) {
        this.reviewMonths = rule.months();
        this.graceDays = rule.graceDays();
    }

}
