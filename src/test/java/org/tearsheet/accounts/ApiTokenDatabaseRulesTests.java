package org.tearsheet.accounts;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tries to break each rule about API tokens by plain SQL. */
@HouseTest
class ApiTokenDatabaseRulesTests {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Colleagues colleagues;

    private UUID administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = colleagues.join(Role.ADMINISTRATOR).id().value();
    }

    @Test
    void aTokenHasANameAHashAndScopesThatExist() {
        refused("api_token_has_name", insert(" ", HASH, "array['fhir']", false, "current_date + 30"));
        refused("api_token_hash_form", insert("Record", "ts_secret", "array['fhir']", false, "current_date + 30"));
        refused("api_token_scopes_known", insert("Record", HASH, "'{}'", false, "current_date + 30"));
        refused("api_token_scopes_known", insert("Record", HASH, "array['all']", false, "current_date + 30"));
        refused("api_token_scopes_known", insert("Record", HASH, "array['fhir', null]", false, "current_date + 30"));
        for (var scope : ApiScope.values()) {
            jdbc.sql("savepoint each").update();
            run(insert("Record", HASH, "array['%s']".formatted(scope.text()), false, "current_date + 30"));
            jdbc.sql("rollback to savepoint each").update();
        }
    }

    @Test
    void everyTokenButTheDemonstrationsEndsWithinAYear() {
        var rule = "api_token_expires_within_a_year";
        refused(rule, insert("Record", HASH, "array['fhir']", false, "null"));
        refused(rule, insert("Record", HASH, "array['fhir']", false, "current_date + 368"));
        refused(rule, insert("Record", HASH, "array['fhir']", false, "current_date - 2"));
        refused(rule, insert("Record", HASH, "array['fhir']", true, "current_date + 30"));
        run(insert("Record", HASH, "array['fhir']", false, "current_date + 364"));
    }

    @Test
    void noTwoTokensAreTheSameAndOneIsTheDemonstrations() {
        run(insert("Record", HASH, "array['fhir']", false, "current_date + 30"));
        refused("api_token_hash_idx", insert("Other", HASH, "array['fhir']", false, "current_date + 30"));
        run(insert("Demonstration", HASH.replace('0', '1'), "array['fhir']", true, "null"));
        refused("api_token_one_demo_idx", insert("Again", HASH.replace('0', '2'), "array['fhir']", true, "null"));
    }

    @Test
    void somebodyMadeIt() {
        refused("api_token_made_by_somebody", insert("Record", HASH, "array['fhir']", false, "current_date + 30")
            .replace("'" + administrator + "'", "null"));
    }

    @Test
    void whatItIsAndMayDoNeverChanges() {
        run(insert("Record", HASH, "array['fhir']", false, "current_date + 30"));
        for (var change : new String[] { "scopes = array['fhir', 'infobutton']", "expires_on = expires_on + 1",
                "name = 'Other'", "token_hash = '%s'".formatted(HASH.replace('0', '1')), "demo = true",
                "made_by_name = 'Nobody'" }) {
            refused("what an API token is and may do never changes", "update api_token set " + change);
        }
        refused("revoked, never deleted", "delete from api_token where not demo");
        run("update api_token set last_used_on = current_date");
    }

    @Test
    void whatIsRevokedStaysRevoked() {
        run(insert("Record", HASH, "array['fhir']", false, "current_date + 30"));
        run("update api_token set revoked_at = now()");
        refused("a revoked API token stays revoked", "update api_token set revoked_at = null");
        assertThat(
                jdbc.sql("select count(*) from api_token where revoked_at is not null").query(Integer.class).single())
            .isEqualTo(1);
    }

    private String insert(String name, String hash, String scopes, boolean demo, String expires) {
        return """
                insert into api_token (id, version, name, token_hash, scopes, demo, made_by, made_by_name, made_at,
                                       expires_on)
                values (gen_random_uuid(), 0, '%s', '%s', %s, %s, '%s', 'Test', now(), %s)
                """.formatted(name, hash, scopes, demo, administrator, expires);
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    /** Refused by the database; the transaction is kept usable by a savepoint. */
    private void refused(String reason, String sql) {
        jdbc.sql("savepoint before_refusal").update();
        assertThatExceptionOfType(DataAccessException.class).as(sql)
            .isThrownBy(() -> run(sql))
            .withMessageContaining(reason);
        jdbc.sql("rollback to savepoint before_refusal").update();
    }

}
