package org.tearsheet.audit;

import java.util.LinkedHashMap;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.library.EditionRenewed;
import org.tearsheet.library.ReviewRuleChanged;
import org.tearsheet.security.Actors;

/** Writes down what keeps published texts in date. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UpkeepTrail {

    private final AuditTrail trail;

    private final Actors actors;

    UpkeepTrail(AuditTrail trail, Actors actors) {
        this.trail = trail;
        this.actors = actors;
    }

    @EventListener
    void on(EditionRenewed event) {
        var before = Particulars.of(event.before());
        var after = AuditTrail.which(event.kind(), event.language(), event.number());
        after.putAll(Facts.differing(Particulars.of(event.after()), before));
        after.put("evidence", event.evidence().text());
        if (!event.evidence().sources().isEmpty()) {
            after.put("sources", event.evidence().sources());
        }
        trail.write(actors.current(), Act.EDITION_RENEWED, AuditTrail.edition(event.edition().value(), event.after()),
                Facts.differing(before, Particulars.of(event.after())), after);
    }

    @EventListener
    void on(ReviewRuleChanged event) {
        var before = Particulars.of(event.before());
        var after = new LinkedHashMap<String, Object>();
        after.put("kind", event.kind().name());
        after.putAll(Facts.differing(Particulars.of(event.after()), before));
        trail.write(actors.current(), Act.REVIEW_RULE_CHANGED,
                new Subject(Subject.Kind.DOCUMENT, event.document().value(), event.label()),
                Facts.differing(before, Particulars.of(event.after())), after);
    }

}
