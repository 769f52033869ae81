package org.tearsheet.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.library.ClinicFavouritesChanged;
import org.tearsheet.library.Slug;
import org.tearsheet.security.Actors;

/** Writes down which topics the clinic put in everybody's reach. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FavouriteTrail {

    private static final Subject FAVOURITES = new Subject(Subject.Kind.CLINIC, Optional.empty(), "favourites");

    private final AuditTrail trail;

    private final Actors actors;

    FavouriteTrail(AuditTrail trail, Actors actors) {
        this.trail = trail;
        this.actors = actors;
    }

    @EventListener
    void on(ClinicFavouritesChanged event) {
        trail.write(actors.current(), Act.CLINIC_FAVOURITES_CHANGED, FAVOURITES, of(event.before()), of(event.after()));
    }

    private static Map<String, Object> of(List<Slug> topics) {
        return Map.of("clinic.favourites", topics.stream().map(Slug::text).toList());
    }

}
