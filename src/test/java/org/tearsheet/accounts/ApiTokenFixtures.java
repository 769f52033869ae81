package org.tearsheet.accounts;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.security.ApiScope;

/** API tokens for tests. */
public final class ApiTokenFixtures {

    private ApiTokenFixtures() {
    }

    public static NewApiToken draft(ApiScope... scopes) {
        return new NewApiToken("Record system", Set.of(scopes), 30);
    }

    /** A token whose last day was yesterday, made by this person. */
    public static ApiSecret expired(JdbcClient jdbc, UUID person) {
        var secret = ApiSecret.random();
        var today = LocalDate.now(ZoneOffset.UTC);
        jdbc.sql("""
                insert into api_token (id, version, name, token_hash, scopes, demo, made_by, made_by_name, made_at,
                                       expires_on)
                values (gen_random_uuid(), 0, 'Old', :hash, array['fhir'], false, :person, 'Test', :made, :last)
                """)
            .param("hash", secret.hash().hex())
            .param("person", person)
            .param("made", today.minusDays(31).atStartOfDay().atOffset(ZoneOffset.UTC))
            .param("last", today.minusDays(1))
            .update();
        return secret;
    }

}
