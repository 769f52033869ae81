package org.tearsheet.library;

import java.time.Instant;

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
import org.tearsheet.quality.Answer;
import org.tearsheet.quality.Item;
import org.tearsheet.security.PersonId;

/**
 * How a reviewer answered an item for an edition, and for which text. The answer outlives
 * a change of the text, but must then be confirmed.
 */
@Entity
@Table(name = "judged_item")
class JudgedItem {

    @EmbeddedId
    private JudgedItemId id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "text_hash"))
    private TextHash textHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "judged_by"))
    private PersonId judgedBy;

    private Instant judgedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected JudgedItem() {
    }

    @SuppressWarnings("NullAway.Init") // the rest by answering
    JudgedItem(Edition edition, Item item, Answer answer, PersonId reviewer, Instant now) {
        this.id = JudgedItemId.of(edition.id(), item);
        answer(edition, item, answer, reviewer, now);
    }

    /** The answer to the present text, whether it is the same as before or another. */
    void answer(Edition edition, Item item, Answer answer, PersonId reviewer, Instant now) {
        check(edition, item, answer, reviewer);
        this.answer = answer;
        this.textHash = edition.textHash();
        this.judgedBy = reviewer;
        this.judgedAt = now;
    }

    private static void check(Edition edition, Item item, Answer answer, PersonId reviewer) {
        if (edition.state() != EditionState.IN_REVIEW) {
            throw new IllegalEditionMove(edition.id(), "is %s and cannot be judged".formatted(edition.state()));
        }
        if (edition.wasWrittenBy(reviewer)) {
            throw new IllegalEditionMove(edition.id(), "cannot be judged by somebody who wrote it");
        }
        if (!item.allows(answer)) {
            throw new IllegalArgumentException("%s cannot be answered %s".formatted(item, answer));
        }
    }

    /**
     * What it says about the present text; stale if the text is another now, or if the
     * reviewer has written some of it since.
     */
    JudgedAnswer about(Edition edition) {
        var item = id.instrument().item(id.item()).orElseThrow();
        boolean stale = !textHash.equals(edition.textHash()) || edition.wasWrittenBy(judgedBy);
        return new JudgedAnswer(item, answer, stale, judgedBy, judgedAt);
    }

    Answer answer() {
        return answer;
    }

}
