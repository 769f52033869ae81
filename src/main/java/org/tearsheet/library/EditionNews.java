package org.tearsheet.library;

import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells within the transaction where an edition has come to stand. */
@Component
class EditionNews {

    private final Editions editions;

    private final Documents documents;

    private final ApplicationEventPublisher events;

    EditionNews(Editions editions, Documents documents, ApplicationEventPublisher events) {
        this.editions = editions;
        this.documents = documents;
        this.events = events;
    }

    /** Saves what changed, so that the database has its say, and tells of it. */
    EditionSeen tell(Optional<EditionFacts> before, Edition changed, String note) {
        var edition = editions.saveAndFlush(changed);
        var document = documents.findById(edition.document()).orElseThrow();
        events.publishEvent(new EditionMoved(edition.id(), Optional.ofNullable(document.topic()), document.kind(),
                edition.language(), edition.number(), before, edition.facts(), note));
        if (edition.wasPublished()) {
            Optional.ofNullable(document.topic()).map(LiveTextsChanged::new).ifPresent(events::publishEvent);
        }
        return edition.seen();
    }

    void tellDiscarded(Edition edition) {
        var document = documents.findById(edition.document()).orElseThrow();
        events.publishEvent(new EditionDiscarded(edition.id(), document.kind(), edition.language(), edition.number(),
                edition.facts()));
    }

}
