package org.tearsheet.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Demonstration;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
class ApiTokenDeskTests {

    @Autowired
    private ApiTokenDesk desk;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private SignedInPerson administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = colleagues.join(Role.ADMINISTRATOR);
    }

    @Test
    void aTokenOpensWhatItIsForUntilItIsRevoked() {
        var secret = make(ApiScope.FHIR, ApiScope.CHECKLIST_READ);

        var caller = holders(clock).caller(secret.text()).orElseThrow();
        assertThat(caller.name()).isEqualTo("Record system");
        assertThat(caller.scopes()).containsExactlyInAnyOrder(ApiScope.FHIR, ApiScope.CHECKLIST_READ);
        assertThat(caller.expiresOn()).contains(LocalDate.now(clock).plusDays(30));

        revoke(secret);
        revoke(secret);
        assertThat(holders(clock).caller(secret.text())).isEmpty();
        assertThat(trail()).containsExactly("api-token.made Record system [\"checklist.read\",\"fhir\"]",
                "api-token.revoked Record system");
    }

    @Test
    void aTokenOpensNothingAfterItsLastDay() {
        var secret = make(ApiScope.FHIR);

        assertThat(holders(Clock.offset(clock, Duration.ofDays(30))).caller(secret.text())).isPresent();
        assertThat(holders(Clock.offset(clock, Duration.ofDays(31))).caller(secret.text())).isEmpty();
    }

    @Test
    void whatNobodyMadeOpensNothing() {
        assertThat(holders(clock).caller(ApiSecret.random().text())).isEmpty();
        assertThat(holders(clock).caller("' or 1=1 --")).isEmpty();
        assertThat(holders(clock).caller("x".repeat(10_000))).isEmpty();
    }

    @Test
    void onlyTheHashIsKept() {
        var secret = make(ApiScope.FHIR);
        entities.flush();

        for (var table : List.of("api_token", "audit_entry")) {
            assertThat(jdbc.sql("select count(*) from %s t where t::text like '%%' || :secret || '%%'".formatted(table))
                .param("secret", secret.text())
                .query(Integer.class)
                .single()).isZero();
        }
        assertThat(lastUse(secret)).isEmpty();
    }

    @Test
    void ofACallTheDayIsKeptAndOnlyOnceADay() {
        var secret = make(ApiScope.FHIR);
        var row = "select xmin::text || ctid from api_token where token_hash = '%s'".formatted(secret.hash().hex());

        holders(clock).caller(secret.text());
        assertThat(lastUse(secret)).contains(LocalDate.now(clock));
        var written = jdbc.sql(row).query(String.class).single();
        entities.clear();
        holders(clock).caller(secret.text());
        assertThat(jdbc.sql(row).query(String.class).single()).isEqualTo(written);

        holders(Clock.offset(clock, Duration.ofDays(1))).caller(secret.text());
        assertThat(lastUse(secret)).contains(LocalDate.now(clock).plusDays(1));
    }

    @Test
    void onlyAdministratorsHandOutTokens() {
        var secret = make(ApiScope.FHIR);
        var id = known(secret).id();
        var others = colleagues.join(Role.CLINICIAN, Role.AUTHOR, Role.REVIEWER);

        for (var act : List.<Runnable>of(desk::all, () -> desk.make(ApiTokenFixtures.draft(ApiScope.FHIR)),
                () -> desk.revoke(id))) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> colleagues.as(others, () -> {
                act.run();
                return true;
            }));
        }
        assertThat(holders(clock).caller(secret.text())).isPresent();
    }

    private ApiSecret make(ApiScope... scopes) {
        return colleagues.as(administrator, () -> desk.make(ApiTokenFixtures.draft(scopes)));
    }

    private void revoke(ApiSecret secret) {
        var id = known(secret).id();
        colleagues.as(administrator, () -> {
            desk.revoke(id);
            return true;
        });
        entities.flush();
    }

    private ApiToken known(ApiSecret secret) {
        return tokens.findByTokenHash(secret.hash().hex()).orElseThrow();
    }

    private ApiTokenHolders holders(Clock at) {
        return new ApiTokenHolders(tokens, new Demonstration(false, "", ""), at.withZone(ZoneOffset.UTC));
    }

    private Optional<LocalDate> lastUse(ApiSecret secret) {
        entities.clear();
        return known(secret).row(LocalDate.now(clock)).lastUsedOn();
    }

    private List<String> trail() {
        return jdbc.sql("""
                select concat_ws(' ', act, subject_label, after ->> 'scopes') from audit_entry
                where actor_id = :admin order by id
                """).param("admin", administrator.id().value()).query(String.class).list();
    }

}
