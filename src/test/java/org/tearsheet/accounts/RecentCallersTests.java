package org.tearsheet.accounts;

import java.time.Duration;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.ApiCallers;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@HouseTest
class RecentCallersTests {

    @Autowired
    private ApiCallers callers;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private ApiTokenDesk desk;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson administrator;

    private String token = "";

    @BeforeEach
    void aToken() {
        administrator = colleagues.join(Role.ADMINISTRATOR);
        Supplier<String> making = () -> desk.make(ApiTokenFixtures.draft(ApiScope.FHIR)).text();
        token = colleagues.as(administrator, making);
    }

    @Test
    void aTokenRevokedHereEndsAtOnce() {
        assertThat(callers.caller(token)).isPresent();

        colleagues.as(administrator, () -> {
            desk.revoke(tokens.findByTokenHash(Sha256.of(token).hex()).orElseThrow().id());
            return true;
        });

        assertThat(callers.caller(token)).isEmpty();
    }

    @Test
    void aTokenRevokedElsewhereEndsWithinTwoSeconds() {
        assertThat(callers.caller(token)).isPresent();

        elsewhere("update api_token set revoked_at = made_at where token_hash = :hash", token);

        assertThat(callers.caller(token)).isPresent();
        await().atMost(Duration.ofMillis(2500)).until(() -> callers.caller(token).isEmpty());
    }

    @Test
    void aWrongTokenIsAskedForEachTime() {
        var later = ApiSecret.random();
        assertThat(callers.caller(later.text())).isEmpty();

        elsewhere(
                """
                        insert into api_token (id, version, name, token_hash, scopes, demo, made_by, made_by_name, made_at, expires_on)
                        select gen_random_uuid(), version, name, :hash, scopes, demo, made_by, made_by_name, made_at, expires_on
                        from api_token where not demo order by made_at desc limit 1
                        """,
                later.text());

        assertThat(callers.caller(later.text())).isPresent();
    }

    private void elsewhere(String change, String about) {
        entities.flush();
        jdbc.sql(change).param("hash", Sha256.of(about).hex()).update();
        entities.clear();
    }

}
