package org.tearsheet.accounts;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.HouseTest;
import org.tearsheet.security.Actors;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Demonstration;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class DemoApiTokenTests {

    private static final String TOKEN = "demo-token-of-the-afternoon";

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Actors actors;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void theEnvironmentGivesTheDemonstrationItsToken() {
        var sources = new MutablePropertySources();
        sources
            .addFirst(new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                    Map.of("TEARSHEET_DEMO_ON", "true", "TEARSHEET_DEMO_API_TOKEN", TOKEN)));

        var bound = new Binder(ConfigurationPropertySources.from(sources)).bind("tearsheet.demo", Demonstration.class)
            .get();

        assertThat(bound.apiToken()).isEqualTo(TOKEN);
        assertThat(bound.toString()).doesNotContain(TOKEN);
    }

    @Test
    void itHasEveryScopeWhereTheDemonstrationIsOnAndOpensNothingElsewhere(CapturedOutput output) {
        start(TOKEN);

        var caller = holders(true).caller(TOKEN).orElseThrow();
        assertThat(caller.scopes()).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(ApiScope.class));
        assertThat(caller.expiresOn()).isEmpty();
        assertThat(holders(false).caller(TOKEN)).isEmpty();
        assertThat(output).contains("the API token in TEARSHEET_DEMO_API_TOKEN").doesNotContain(TOKEN);
    }

    @Test
    void anotherStartWithTheSameTokenChangesNothing() {
        start(TOKEN);
        start(TOKEN);

        assertThat(acts()).isEqualTo("api-token.made");
    }

    @Test
    void aTokenFromBeforeThereWasAScopeGetsItAtTheNextStart() {
        start(TOKEN);
        jdbc.sql("alter table api_token disable trigger api_token_stays_as_made").update();
        jdbc.sql("update api_token set scopes = array['fhir'] where demo").update();

        start(TOKEN);

        assertThat(holders(true).caller(TOKEN).orElseThrow().scopes())
            .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(ApiScope.class));
    }

    @Test
    void aStartWithAnotherTokenOrNoneEndsTheOneBefore() {
        start(TOKEN);
        start("another-token-of-the-evening");

        assertThat(holders(true).caller(TOKEN)).isEmpty();
        assertThat(holders(true).caller("another-token-of-the-evening")).isPresent();
        assertThat(acts()).isEqualTo("api-token.made api-token.revoked api-token.made");

        start("");
        assertThat(holders(true).caller("another-token-of-the-evening")).isEmpty();
    }

    @Test
    void aShortTokenIsRefusedInPlainWords(CapturedOutput output) {
        start("too-short");

        assertThat(tokens.findByDemoTrue()).isEmpty();
        assertThat(output).contains("TEARSHEET_DEMO_API_TOKEN must have 20 to 256 letters, digits or")
            .doesNotContain("too-short");
    }

    private void start(String token) {
        new DemoApiToken(tokens, new Demonstration(true, "", token), actors, events, clock).settle();
        entities.flush();
        entities.clear();
    }

    private ApiTokenHolders holders(boolean demonstration) {
        return new ApiTokenHolders(tokens, new Demonstration(demonstration, "", ""), clock);
    }

    private String acts() {
        return jdbc.sql("select string_agg(act, ' ' order by id) from audit_entry where act like 'api-token%'")
            .query(String.class)
            .single();
    }

}
