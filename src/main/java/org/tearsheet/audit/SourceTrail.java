package org.tearsheet.audit;

import java.util.Map;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.library.Source;
import org.tearsheet.library.SourceConfirmed;
import org.tearsheet.library.SourceRemoved;
import org.tearsheet.security.Actors;

/** Writes down who has seen a source itself, and what went off the list. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SourceTrail {

    private final AuditTrail trail;

    private final Actors actors;

    SourceTrail(AuditTrail trail, Actors actors) {
        this.trail = trail;
        this.actors = actors;
    }

    @EventListener
    void on(SourceConfirmed event) {
        trail.write(actors.current(), Act.SOURCE_CONFIRMED, subject(event.source()), Map.of("confirmed", false),
                Map.of("confirmed", true));
    }

    @EventListener
    void on(SourceRemoved event) {
        trail.write(actors.current(), Act.SOURCE_REMOVED, subject(event.source()), Particulars.of(event.source()),
                Map.of());
    }

    private static Subject subject(Source source) {
        return new Subject(Subject.Kind.SOURCE, Optional.empty(), source.key());
    }

}
