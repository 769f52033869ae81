package org.tearsheet.accounts;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.ScopedEndpoint;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@AutoConfigureMockMvc
@Import(ScopedEndpoint.class)
@ExtendWith(OutputCaptureExtension.class)
class ApiCallTests {

    private static final String INVALID = "Bearer realm=\"Tearsheet\", error=\"invalid_token\"";

    @Autowired
    private MockMvcTester web;

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

    private SignedInPerson administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = colleagues.join(Role.ADMINISTRATOR);
    }

    @Test
    void aTokenIsToldWhatItIsGoodFor() {
        var secret = make(ApiScope.FHIR, ApiScope.CHECKLIST_READ);

        assertThat(get("/api/whoami", "Bearer " + secret)).hasStatusOk()
            .doesNotContainHeader("Set-Cookie")
            .bodyJson()
            .isLenientlyEqualTo("""
                    { "name": "Record system", "scopes": [ "checklist.read", "fhir" ] }
                    """);
        assertThat(get("/api/whoami", "bearer  " + secret)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api", "/api/", "/api/whoami", "/api/nothing", "/api/test/assess" })
    void withoutATokenEveryAddressAsksForOne(String address) {
        assertThat(web.get().uri(address)).hasStatus(401)
            .hasHeader("WWW-Authenticate", "Bearer realm=\"Tearsheet\"")
            .doesNotContainHeader("Location")
            .doesNotContainHeader("Set-Cookie");
    }

    @Test
    void otherCredentialsAreNotOurs() {
        var secret = make(ApiScope.FHIR);

        assertThat(get("/api/whoami", "Basic YWRtaW46YWRtaW4=")).hasStatus(401);
        assertThat(get("/api/whoami", secret)).hasStatus(401);
        assertThat(get("/api/whoami", "Bearer")).hasStatus(401);
        assertThat(web.get().uri("/api/whoami?access_token=" + secret)).hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ts_0123456789012345678901234567890123456789012", "short", "%00%00", "ts_\u00e9" })
    void aWrongTokenIsRefused(String token) {
        assertThat(get("/api/whoami", "Bearer " + token)).hasStatus(401).hasHeader("WWW-Authenticate", INVALID);
    }

    @Test
    void anExpiredTokenIsRefused() {
        var secret = ApiTokenFixtures.expired(jdbc, administrator.id().value());

        assertThat(get("/api/whoami", "Bearer " + secret.text())).hasStatus(401).hasHeader("WWW-Authenticate", INVALID);
    }

    @Test
    void aRevokedTokenIsRefused() {
        var secret = make(ApiScope.FHIR);
        assertThat(get("/api/whoami", "Bearer " + secret)).hasStatusOk();

        colleagues.as(administrator, () -> {
            desk.revoke(tokens.findByTokenHash(Sha256.of(secret).hex()).orElseThrow().id());
            return true;
        });
        entities.flush();

        assertThat(get("/api/whoami", "Bearer " + secret)).hasStatus(401).hasHeader("WWW-Authenticate", INVALID);
    }

    @Test
    void aTokenOpensItsScopesOnly() {
        var reading = make(ApiScope.CHECKLIST_READ, ApiScope.FHIR, ApiScope.INFOBUTTON, ApiScope.CDS_HOOKS);
        var assessing = make(ApiScope.CHECKLIST_ASSESS);

        assertThat(assess(reading, "{\"pain\": 7}")).hasStatus(403)
            .hasHeader("WWW-Authenticate", "Bearer realm=\"Tearsheet\", error=\"insufficient_scope\"");
        assertThat(assess(assessing, "{\"pain\": 7}")).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"pain\": 7}");
    }

    @Test
    void aTokenOpensNothingThatPeopleSignInFor() {
        var secret = make(ApiScope.values());

        assertThat(get("/print/crying-during-or-after-sex.pdf", "Bearer " + secret)).hasStatus(302);
    }

    @Test
    void aSessionOpensNothingHereAndIsLeftAlone() {
        var session = new MockHttpSession();
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(administrator, "", administrator.getAuthorities())));
        var id = session.getId();

        assertThat(web.get().uri("/api/whoami").session(session)).hasStatus(401);
        assertThat(
                web.get().uri("/api/whoami").session(session).header("Authorization", "Bearer " + make(ApiScope.FHIR)))
            .hasStatusOk();
        assertThat(session.getId()).isEqualTo(id);
    }

    @Test
    void nothingBeginsASession() {
        var answer = get("/api/whoami", "Bearer " + make(ApiScope.FHIR)).exchange();

        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void everyAnswerIsKeptFromCachesAndSniffing() {
        for (var call : List.of(get("/api/whoami", "Bearer " + make(ApiScope.FHIR)), web.get().uri("/api/whoami"))) {
            var answer = call.exchange().getResponse();

            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        }
    }

    @Test
    void nothingOfACallReachesTheLog(CapturedOutput output) {
        var marker = "marker-" + UUID.randomUUID();
        var secret = make(ApiScope.CHECKLIST_ASSESS);

        assertThat(assess(secret, "{\"pain\": 7}")).hasStatusOk();
        assertThat(assess(secret, "{\"pain\": \"%s\"}".formatted(marker))).hasStatus(400);
        assertThat(assess(secret, marker)).hasStatus(400);
        assertThat(get("/api/" + marker + "?q=" + marker, "Bearer " + secret)).hasStatus(404);
        assertThat(get("/api/whoami", "Bearer " + secret + marker)).hasStatus(401);

        assertThat(output).doesNotContain(secret).doesNotContain(marker);
    }

    private String make(ApiScope... scopes) {
        return colleagues.as(administrator, () -> desk.make(ApiTokenFixtures.draft(scopes))).text();
    }

    private MockMvcTester.MockMvcRequestBuilder get(String address, String authorization) {
        return web.get().uri(address).header("Authorization", authorization);
    }

    private MockMvcTester.MockMvcRequestBuilder assess(String secret, String body) {
        return web.post()
            .uri("/api/test/assess")
            .header("Authorization", "Bearer " + secret)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
    }

}
