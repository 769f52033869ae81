package org.tearsheet.accounts;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tearsheet.security.CredentialObstacle;
import org.tearsheet.security.Credentials;
import org.tearsheet.security.PersonId;

/** Asks the rule where it stands, in the database, which asks it again at an approval. */
@Component
class ReviewerCredentials implements Credentials {

    private final JdbcClient jdbc;

    ReviewerCredentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<CredentialObstacle> obstacle(PersonId reviewer) {
        return jdbc.sql("select coalesce(reviewer_obstacle(:person), '')")
            .param("person", reviewer.value())
            .query(String.class)
            .optional()
            .filter(obstacle -> !obstacle.isEmpty())
            .map(CredentialObstacle::valueOf);
    }

}
