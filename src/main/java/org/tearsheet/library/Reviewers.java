package org.tearsheet.library;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tearsheet.security.Actors;
import org.tearsheet.security.CredentialRefused;
import org.tearsheet.security.Credentials;
import org.tearsheet.security.PersonId;

/** Knows who decides about a text now, and whether they may today. */
@Component
class Reviewers {

    private final Actors actors;

    private final Credentials credentials;

    Reviewers(Actors actors, Credentials credentials) {
        this.actors = actors;
        this.credentials = credentials;
    }

    /**
     * Whoever is acting.
     * @throws CredentialRefused while their credential does not allow it
     */
    PersonId current() {
        var reviewer = actors.current().id().orElseThrow(() -> new AccessDeniedException("Only a person may do this"));
        credentials.obstacle(reviewer).ifPresent(obstacle -> {
            throw new CredentialRefused(obstacle);
        });
        return reviewer;
    }

}
