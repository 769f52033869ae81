package org.tearsheet.security;

import java.util.Optional;

/** Knows whether people hold what the clinic asks of those who decide about texts. */
public interface Credentials {

    /** Why this person may not decide today; empty if they may. */
    Optional<CredentialObstacle> obstacle(PersonId reviewer);

}
