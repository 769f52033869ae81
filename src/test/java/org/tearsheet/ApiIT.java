package org.tearsheet;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.json.JsonContent;
import org.tearsheet.accounts.ApiTokenDesk;
import org.tearsheet.accounts.ApiTokenFixtures;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs call a real server: with and without a token, and with mistakes. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=some words for the demonstration", "tearsheet.demo.api-token=" + ApiIT.DEMO })
@Import({ TestDatabase.class, Colleagues.class, ScopedEndpoint.class })
class ApiIT {

    static final String DEMO = "token-of-this-demonstration";

    @Autowired
    private ApiTokenDesk desk;

    @Autowired
    private Colleagues colleagues;

    @LocalServerPort
    private int port;

    private final CookieManager cookies = new CookieManager();

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void theTokenOfTheDemonstrationWorksWithoutASession(CapturedOutput output) {
        var answer = get("/api/whoami", DEMO);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonContent(answer.body())).isStrictlyEqualTo("""
                { "name": "Demonstration", "expiresOn": null,
                  "scopes": [ "cds-hooks", "checklist.assess", "checklist.read", "fhir", "infobutton",
                              "openemr" ] }
                """);
        assertThat(answer.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
        assertThat(cookies.getCookieStore().getCookies()).isEmpty();
        assertThat(output).doesNotContain(DEMO);
    }

    @Test
    void aTokenOfAnAdministratorWorksForItsScope(CapturedOutput output) {
        var secret = colleagues
            .as(colleagues.join(Role.ADMINISTRATOR), () -> desk.make(ApiTokenFixtures.draft(ApiScope.FHIR)))
            .text();

        assertThat(get("/api/whoami", secret).statusCode()).isEqualTo(200);
        var refused = send(request("/api/test/assess", secret).header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"pain\": 7}")));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(new JsonContent(refused.body())).isStrictlyEqualTo("""
                { "title": "Forbidden", "status": 403, "instance": "/api/test/assess",
                  "detail": "This API token does not have the scope for this address." }
                """);
        assertThat(output).doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api", "/api/whoami", "/api/nothing", "/api/test/fails" })
    void withoutATokenAProgramIsToldToSendOne(String address) {
        var missing = send(request(address, "").GET());
        var wrong = get(address, "ts_0123456789012345678901234567890123456789012");

        assertThat(missing.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Tearsheet\"");
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).get().asString().contains("invalid_token");
        for (var answer : List.of(missing, wrong)) {
            problem(answer, 401, "Unauthorized", "Send a valid API token as Authorization: Bearer <token>.");
        }
    }

    @ParameterizedTest
    @CsvSource({ "GET, /api/nothing, 404, Not Found, There is nothing at this address.",
            "GET, /api, 404, Not Found, There is nothing at this address.",
            "GET, /api/a%20b%C3%A9, 404, Not Found, There is nothing at this address.",
            "DELETE, /api/whoami, 405, Method Not Allowed, This address does not take this method.",
            "POST, /api/test/assess, 400, Bad Request, The call cannot be understood.",
            "GET, /api/test/refuses, 422, Unprocessable Content, Question 3 has no answer.",
            "GET, /api/test/fails, 500, Internal Server Error, Something failed on our side." })
    void mistakesAreProblemDetailsInEnglish(String method, String address, int status, String title, String detail) {
        var answer = send(request(address, DEMO).header("Content-Type", "application/json")
            .header("Accept-Language", "es")
            .header("Accept", "text/html")
            .method(method, HttpRequest.BodyPublishers.ofString("nonsense")));

        problem(answer, status, title, detail);
    }

    @Test
    void screensAndTheirErrorPagesStayAsTheyAre() {
        assertThat(get("/login", "").statusCode()).isEqualTo(200);
        assertThat(get("/assets/nothing.css", "").body()).startsWith("There is nothing here.");
    }

    private void problem(HttpResponse<String> answer, int status, String title, String detail) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonContent(answer.body())).isLenientlyEqualTo("""
                { "title": "%s", "status": %d, "detail": "%s" }
                """.formatted(title, status, detail));
        assertThat(answer.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().map()).doesNotContainKeys("Location", "location", "Set-Cookie", "set-cookie");
    }

    private HttpResponse<String> get(String address, String token) {
        return send(request(address, token).GET());
    }

    private HttpRequest.Builder request(String address, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
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

}
