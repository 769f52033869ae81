package org.tearsheet.security;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ClaimReaderTests {

    private static final String ISSUER = "https://id.example.org";

    private static final Map<Role, Set<String>> ROLES = Map.of(Role.CLINICIAN, Set.of("physicians", "nurses"),
            Role.ADMINISTRATOR, Set.of("it"));

    @Test
    void severalValuesGiveOneRoleAndOthersNone() {
        var told = read("groups", Map.of("groups", List.of("nurses", "physicians", "golf")));

        assertThat(told.roles()).containsExactly(Role.CLINICIAN);
    }

    @Test
    void aRoleIsReadWhereTheSettingsSay() {
        assertThat(read("realm_access.roles", Map.of("realm_access", Map.of("roles", List.of("it")))).roles())
            .containsExactly(Role.ADMINISTRATOR);
        assertThat(read("https://a.b/roles", Map.of("https://a.b/roles", "it")).roles())
            .as("a claim with dots in its own name, and one value alone")
            .containsExactly(Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = { "groups", "groups.more", "nothing", "", ".", "name.first" })
    void whatIsNotThereGivesNoRole(String path) {
        assertThat(read(path, Map.of("groups", 7)).roles()).isEmpty();
    }

    @Test
    void somebodyIsWhoIssuerAndSubjectSay() {
        var told = read("groups", Map.of("preferred_username", " grey ", "name", "Dr Grey", "email", "a@b.org"));

        assertThat(told).isEqualTo(new Introduction(ISSUER, "4711", "grey", "Dr Grey", Set.of()));
        assertThat(read("groups", Map.of("preferred_username", "grey")).name()).isEqualTo("grey");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            pwd;mfa, 0,    false, true
            pwd,     gold, false, true
            pwd;otp, 0,    false, false
            pwd,     0,    true,  true
            """)
    void moreThanAPasswordIsProvedWhereTheTokenSaysSoOrAlways(String amr, String acr, boolean always, boolean proved) {
        var reader = new ClaimReader(ProviderFixtures.of(ISSUER, "groups", ROLES, always));

        assertThat(reader.isProved(token(Map.of("amr", List.of(amr.split(";")), "acr", acr)))).isEqualTo(proved);
    }

    @Test
    void aTokenThatSaysNothingProvesNothingMore() {
        assertThat(new ClaimReader(ProviderFixtures.of(ISSUER, "groups", ROLES, false)).isProved(token(Map.of())))
            .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "http://id.example.org", "http://127.0.0.1.example.org", "id.example.org", "ftp://localhost" })
    void whoIsNotAskedOverTlsIsNoProvider(String issuer) {
        var sso = ProviderFixtures.of(issuer, "groups", ROLES, false);

        assertThatIllegalStateException().isThrownBy(() -> new Provider(sso, ProviderFixtures.HOME))
            .withMessageContaining("TEARSHEET_SSO_ISSUER");
    }

    @Test
    void nobodyIsAskedBeforeSomebodySignsIn() {
        assertThatCode(() -> new Provider(ProviderFixtures.of("http://127.0.0.1:9", "groups", ROLES, false),
                ProviderFixtures.HOME))
            .doesNotThrowAnyException();
        assertThatIllegalStateException().as("nobody could get in")
            .isThrownBy(
                    () -> new Provider(ProviderFixtures.of(ISSUER, "groups", Map.of(), false), ProviderFixtures.HOME));
    }

    @Test
    void settingsAreReadFromTheVariablesThatAreWrittenDown() {
        var environment = new SystemEnvironmentPropertySource("systemEnvironment",
                Map.of("TEARSHEET_SSO_ISSUER", ISSUER, "TEARSHEET_SSO_CLIENT_ID", "sheets", "TEARSHEET_SSO_SCOPES",
                        "openid,groups", "TEARSHEET_SSO_CLAIMS_ROLES", "realm.roles", "TEARSHEET_SSO_ROLES_CLINICIAN",
                        "physicians,nurses", "TEARSHEET_SSO_SECOND_FACTOR_ALWAYS", "true", "TEARSHEET_SSO_SIGN_OUT",
                        "false"));

        var sso = new Binder(ConfigurationPropertySources.from(environment)).bindOrCreate("tearsheet.sso",
                SingleSignOn.class);

        assertThat(sso.issuer()).isEqualTo(ISSUER);
        assertThat(sso.clientId()).isEqualTo("sheets");
        assertThat(sso.scopes()).containsExactlyInAnyOrder("openid", "groups");
        assertThat(sso.claims()).isEqualTo(new SingleSignOn.Claims("preferred_username", "name", "realm.roles"));
        assertThat(sso.roles()).isEqualTo(Map.of(Role.CLINICIAN, Set.of("physicians", "nurses")));
        assertThat(sso.secondFactorAlways()).isTrue();
        assertThat(sso.signOut()).isFalse();
        assertThat(sso.toString()).as("no secret").isEqualTo("SingleSignOn[issuer=%s]".formatted(ISSUER));
    }

    private static Introduction read(String path, Map<String, Object> claims) {
        return new ClaimReader(ProviderFixtures.of(ISSUER, path, ROLES, false))
            .introduction(new DefaultOidcUser(List.of(), token(claims)));
    }

    private static OidcIdToken token(Map<String, Object> claims) {
        var all = new HashMap<>(claims);
        all.put("sub", "4711");
        return new OidcIdToken("token", Instant.EPOCH, Instant.EPOCH.plusSeconds(1), all);
    }

}
