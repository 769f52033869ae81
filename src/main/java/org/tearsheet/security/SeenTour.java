package org.tearsheet.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows who has seen the tour, and shows it to nobody twice. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
public class SeenTour {

    private final JdbcClient jdbc;

    private final Actors actors;

    SeenTour(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /** Whether whoever is signed in has neither seen nor skipped it. */
    @Transactional(readOnly = true)
    public boolean isDue() {
        return actors.current()
            .id()
            .map(person -> jdbc.sql("select not exists (select from person_help where person_id = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single())
            .orElse(false);
    }

    /** Never again, unless they ask for it. */
    public void done() {
        actors.current()
            .id()
            .ifPresent(person -> jdbc.sql("insert into person_help (person_id) values (:person) on conflict do nothing")
                .param("person", person.value())
                .update());
    }

}
