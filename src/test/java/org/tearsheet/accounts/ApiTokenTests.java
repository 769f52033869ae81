package org.tearsheet.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tearsheet.security.Actor;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ApiTokenTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final Actor ADMIN = Actor.person(PersonId.create(), "grey", "Dr Grey");

    @Test
    void aTokenIsValidThroughItsLastDay() {
        var token = token();

        assertThat(token.state(LocalDate.parse("2026-03-31"))).isEqualTo(ApiTokenState.VALID);
        assertThat(token.state(LocalDate.parse("2026-04-01"))).isEqualTo(ApiTokenState.EXPIRED);
    }

    @Test
    void whatIsRevokedStaysRevoked() {
        var token = token();
        token.revoke(NOON);

        assertThat(token.state(LocalDate.parse("2026-03-02"))).isEqualTo(ApiTokenState.REVOKED);
        assertThat(token.state(LocalDate.parse("2027-03-02"))).isEqualTo(ApiTokenState.REVOKED);
        assertThatIllegalStateException().isThrownBy(() -> token.revoke(NOON));
    }

    @Test
    void theTokenOfTheDemonstrationHasEveryScopeAndNoEnd() {
        var token = ApiToken.demo(ApiSecret.random(), ADMIN, NOON);

        assertThat(token.scopes()).containsExactlyElementsOf(EnumSet.allOf(ApiScope.class));
        assertThat(token.state(LocalDate.parse("2036-03-01"))).isEqualTo(ApiTokenState.VALID);
    }

    @Test
    void aSecretIsLongRecognisableNeverTheSameAndNeverPrintedByMistake() {
        var secret = ApiSecret.random();

        assertThat(secret.text()).matches("ts_[A-Za-z0-9_-]{43}").isNotEqualTo(ApiSecret.random().text());
        assertThat(secret).hasToString("ApiSecret[not shown]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "nineteen-characters", "twenty characters with spaces",
            "twenty-characters-\u00e9-or-more" })
    void whatCannotStandInAHeaderOrIsTooShortIsNoSecret(String text) {
        assertThat(ApiSecret.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new ApiSecret(text));
        assertThat(ApiSecret.isValid("twenty-characters-it")).isTrue();
    }

    @Test
    void aTokenHasANameAScopeAndAnEndWithinAYear() {
        var scopes = Set.of(ApiScope.FHIR);
        assertThat(new NewApiToken(" Record ", scopes, 365).name()).isEqualTo("Record");

        assertThatIllegalArgumentException().isThrownBy(() -> new NewApiToken(" ", scopes, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> new NewApiToken("x".repeat(81), scopes, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> new NewApiToken("Record", Set.of(), 30));
        assertThatIllegalArgumentException().isThrownBy(() -> new NewApiToken("Record", scopes, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new NewApiToken("Record", scopes, 366));
    }

    private static ApiToken token() {
        return new ApiToken(ApiTokenFixtures.draft(ApiScope.FHIR), ApiSecret.random(), ADMIN, NOON);
    }

}
