package org.tearsheet.interop.cds;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.PlainJWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.ErrorResponseException;
import org.tearsheet.Colleagues;
import org.tearsheet.TestDatabase;
import org.tearsheet.accounts.ApiTokenDesk;
import org.tearsheet.accounts.ApiTokenFixtures;
import org.tearsheet.interop.Curl;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.ChannelAccess;
import org.tearsheet.interop.access.ChannelPolicy;
import org.tearsheet.interop.access.Doors;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.ApiScope.Authority;
import org.tearsheet.security.Role;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Record systems call a real server, with a token or signed by themselves. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.url=https://portal.example/" })
@Import({ TestDatabase.class, Colleagues.class, Doors.class })
class CdsIT {

    private static final String HOME = "https://portal.example";

    private static final String MARKER = "Quaggapatient";

    private static final String PAIN = Calls.bundle(Calls.condition(Calls.ICD_10_CM, "N94.10"));

    private static final Signer RECORD = Signer.of(JWSAlgorithm.ES384);

    @Autowired
    private Doors doors;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private ApiTokenDesk desk;

    @Autowired
    private CdsController controller;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void trust(DynamicPropertyRegistry settings) {
        settings.add("tearsheet.cds.issuers[0].issuer", () -> Signer.ISSUER);
        settings.add("tearsheet.cds.issuers[0].keys", RECORD::publicKeys);
    }

    @BeforeEach
    void byToken() {
        doors.set(Channel.CDS_HOOKS, ChannelAccess.TOKEN, ChannelPolicy.MOST);
    }

    @Test
    void aRecordWithATokenFindsTheServiceAndGetsACard() {
        var token = "Bearer " + token(ApiScope.CDS_HOOKS);

        var services = send(request("/cds-services").header("Authorization", token).GET());
        assertThat(services.statusCode()).isEqualTo(200);
        Schemas.checkServices(services.body());
        var service = "/cds-services/" + text(services.body(), "/services/0/id");
        var card = send(post(service, Calls.opened(PAIN)).header("Authorization", token));

        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.headers().firstValue("Content-Type")).contains("application/json");
        Schemas.checkCards(card.body());
        assertThat(text(card.body(), "/cards/0/links/0/url")).isEqualTo(HOME + "/print/3.pdf?lang=en");
        assertThat(send(post(service, Calls.opened(PAIN))).statusCode()).isEqualTo(401);
        assertThat(send(post(service, Calls.opened(PAIN)).header("Authorization", "Bearer " + token(ApiScope.FHIR)))
            .statusCode()).isEqualTo(403);
    }

    @Test
    void aRecordThatSignsEachCallIsLetInOnceForEach() {
        var call = RECORD.sign(Signer.claims(HOME + Calls.SERVICE));

        assertThat(signed("/cds-services", RECORD.sign(Signer.claims(HOME + "/cds-services"))).statusCode())
            .isEqualTo(200);
        var card = signed(Calls.SERVICE, call);
        assertThat(card.statusCode()).isEqualTo(200);
        Schemas.checkCards(card.body());
        assertThat(signed(Calls.SERVICE, call).statusCode()).as("again").isEqualTo(401);
        assertThat(send(post(Calls.SERVICE + "/feedback",
                "{\"feedback\": [{\"card\": \"c\", \"outcome\": \"accepted\", \"outcomeTimestamp\": \"t\"}]}")
            .header("Authorization", "Bearer " + RECORD.sign(Signer.claims(HOME + Calls.SERVICE + "/feedback"))))
            .statusCode()).isEqualTo(200);
    }

    @Test
    void aSignatureThatDoesNotHoldIsRefusedEvenWhereAnybodyIsLetIn() {
        doors.set(Channel.CDS_HOOKS, ChannelAccess.OPEN, ChannelPolicy.MOST);
        var claims = Signer.claims(HOME + Calls.SERVICE);
        var over = Signer.claims(HOME + Calls.SERVICE).issueTime(new Date(0)).expirationTime(new Date(60_000));

        for (var call : List.of(Signer.of(JWSAlgorithm.ES384).sign(claims), RECORD.sign(over),
                new PlainJWT(claims.build()).serialize(), RECORD.sign(Signer.claims(HOME + "/cds-services")),
                RECORD.sign(Signer.claims(HOME + Calls.SERVICE).issuer("https://unknown.example")), "a.b.c")) {
            var answer = signed(Calls.SERVICE, call);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).get().asString().contains("invalid_token");
        }
        assertThat(send(post(Calls.SERVICE, Calls.opened(PAIN))).statusCode()).isEqualTo(200);
    }

    @Test
    void aSignatureOpensNoOtherChannel() {
        doors.set(Channel.INFOBUTTON, ChannelAccess.TOKEN, ChannelPolicy.MOST);

        for (var path : List.of("/infobutton/service", "/api/whoami")) {
            var call = RECORD.sign(Signer.claims(HOME + path));
            assertThat(send(request(path).header("Authorization", "Bearer " + call).GET()).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aBrowserOfAnotherSiteAsksFirst() {
        var before = send(request(Calls.SERVICE).header("Origin", "https://records.example")
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization,content-type")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.headers().firstValue("Access-Control-Allow-Headers")).contains("authorization, content-type");

        var refused = send(post(Calls.SERVICE, "{}").header("Origin", "https://records.example")
            .header("Authorization", "Bearer " + token(ApiScope.CDS_HOOKS)));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).contains("*");

        doors.set(Channel.CDS_HOOKS, ChannelAccess.OFF, ChannelPolicy.MOST);
        assertThat(send(request(Calls.SERVICE).header("Origin", "https://records.example")
            .header("Access-Control-Request-Method", "POST")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource
    void theExamplesOfThePageWork(int status, String type, String command) {
        var answer = send(Curl.request(command, token(ApiScope.CDS_HOOKS), port));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    }

    static Stream<Object[]> theExamplesOfThePageWork() throws IOException {
        return Curl.examples(Path.of("docs/cds-hooks.md"));
    }

    @Test
    void nothingOfAPatientIsKeptOrLogged(CapturedOutput output) {
        doors.set(Channel.CDS_HOOKS, ChannelAccess.OPEN, ChannelPolicy.MOST);
        var marked = Calls.bundle(Calls.condition(Calls.ICD_10_CM, "N94.10"), Calls.condition(MARKER, MARKER),
                "{\"resourceType\": \"Condition\", \"%1$s\": \"%1$s\", \"code\": {\"text\": \"%1$s\"}}"
                    .formatted(MARKER));
        var good = send(post(Calls.SERVICE, Calls.opened(marked, MARKER)));
        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.body()).doesNotContain(MARKER);
        for (var bad : List.of("{\"hook\": \"" + MARKER + "\"}", MARKER, "{\"" + MARKER, "{\"" + MARKER + "\": [[",
                Calls.opened("\"" + MARKER + "\""), Calls.opened("{\"resourceType\": \"" + MARKER + "\"}"))) {
            var refused = send(post(Calls.SERVICE, bad));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).doesNotContain(MARKER);
        }
        send(post(Calls.SERVICE + "/feedback", """
                {"feedback": [{"card": "%1$s", "outcome": "overridden", "outcomeTimestamp": "%1$s",
                               "overrideReason": {"reason": {"code": "%1$s"}, "userComment": "%1$s"}}]}
                """.formatted(MARKER)));
        assertThat(signed(Calls.SERVICE,
                RECORD.sign(Signer.claims(HOME + Calls.SERVICE).claim("tenant", MARKER).jwtID(MARKER)))
            .statusCode()).isEqualTo(200);

        assertThat(output).doesNotContain(MARKER);
        var tables = jdbc.sql("""
                select quote_ident(table_name) from information_schema.tables
                where table_schema = current_schema() and table_type = 'BASE TABLE'
                """).query(String.class).list();
        assertThat(tables).contains("cds_feedback_count", "cds_call_used", "call_count");
        for (var table : tables) {
            assertThat(jdbc.sql("select count(*) from " + table + " r where r::text ilike :marker")
                .param("marker", "%" + MARKER + "%")
                .query(Long.class)
                .single()).as(table).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/json", "application/json;charset=nonsense",
            "application/json; charset=utf-16", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded",
            "text/xml", "nonsense", "a/b/c" })
    void aBodyThatIsNoneIsNeverOurFaultNorInALog(String type, CapturedOutput output) throws IOException {
        doors.set(Channel.CDS_HOOKS, ChannelAccess.OPEN, ChannelPolicy.MOST);
        var body = "\u00ff\u00fe%zz=" + MARKER + "{\"" + MARKER;

        assertThat(raw(type, body)).isBetween(400, 499);
        assertThat(output).doesNotContain(MARKER);
    }

    @Test
    void noCallOfTwentyThousandFails() {
        var calls = new AnyCall(new Random(20_260_115), MARKER);
        var before = contexts.getContext();
        contexts.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated("record", "",
                AuthorityUtils.createAuthorityList(Authority.CDS_HOOKS))));
        int answered = 0;
        try {
            for (int call = 0; call < 20_000; call++) {
                answered += answers(calls.next(), call) ? 1 : 0;
            }
        }
        finally {
            contexts.setContext(before);
        }
        assertThat(answered).as("those that could be answered").isGreaterThan(1_000);
    }

    @Test
    void noneOfSomeHundredFailsOnItsWayThroughTheServer(CapturedOutput output) {
        doors.set(Channel.CDS_HOOKS, ChannelAccess.OPEN, ChannelPolicy.MOST);
        var calls = new AnyCall(new Random(5), MARKER);
        for (int call = 0; call < 400; call++) {
            var body = calls.next();
            var answer = send(post(Calls.SERVICE + (call % 5 == 0 ? "/feedback" : ""), body));
            assertThat(answer.statusCode()).as(body).isIn(200, 400, 412);
            assertThat(answer.body()).doesNotContain(MARKER);
        }
        assertThat(output).doesNotContain(MARKER);
    }

    private boolean answers(String body, int call) {
        var request = new MockHttpServletRequest("POST", Calls.SERVICE);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        try {
            var answer = call % 50 == 0 ? controller.feedback("patient-education", request)
                    : controller.call("patient-education", request);
            return answer.getStatusCode().is2xxSuccessful();
        }
        catch (ErrorResponseException refusal) {
            assertThat(refusal.getStatusCode().value()).as(body).isIn(400, 412);
            assertThat(refusal.getBody().toString()).doesNotContain(MARKER);
            return false;
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private String token(ApiScope scope) {
        return colleagues.as(colleagues.join(Role.ADMINISTRATOR), () -> desk.make(ApiTokenFixtures.draft(scope)))
            .text();
    }

    private static String text(String json, String path) {
        return new JsonMapper().readTree(json).at(path).stringValue();
    }

    private HttpResponse<String> signed(String path, String call) {
        var request = path.equals("/cds-services") ? request(path).GET() : post(path, Calls.opened(PAIN));
        return send(request.header("Authorization", "Bearer " + call));
    }

    private HttpRequest.Builder post(String path, String body) {
        return request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(Duration.ofMinutes(1));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    private int raw(String type, String body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) Duration.ofMinutes(1).toMillis());
            socket.getOutputStream()
                .write(("POST " + Calls.SERVICE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                        + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.ISO_8859_1));
            var line = new byte["HTTP/1.1 200".length()];
            if (socket.getInputStream().readNBytes(line, 0, line.length) < line.length) {
                throw new IOException("No answer");
            }
            return Integer.parseInt(new String(line, StandardCharsets.US_ASCII).substring("HTTP/1.1 ".length()));
        }
    }

}
