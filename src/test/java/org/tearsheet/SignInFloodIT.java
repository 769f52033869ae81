package org.tearsheet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Over real sockets: what a sign-in is answered with, and what a flood of them does. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + BrowserJourneyIT.PASSWORD })
@Import(TestDatabase.class)
class SignInFloodIT {

    private static final int MOST = 6000;

    private static final int THREADS = 24;

    private static final Duration FLOOD = Duration.ofSeconds(6);

    private static final Duration SOON = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    /** From one address, and from so many that none is known. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 60_000 })
    void whoeverIsAtWorkDoesNotNoticeAFlood(int addresses) throws Exception {
        var session = session(signIn("clinician", BrowserJourneyIT.PASSWORD, "198.51.100.1", "http"));
        open(session); // warm
        var over = new AtomicBoolean();
        var tried = new AtomicInteger();
        Set<String> answers = ConcurrentHashMap.newKeySet();
        var took = new ArrayList<Duration>();

        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                threads.submit(() -> flood(addresses, over, tried, answers));
            }
            var end = System.nanoTime() + FLOOD.toNanos();
            while (System.nanoTime() < end) {
                var begun = System.nanoTime();
                assertThat(open(session).statusCode()).isEqualTo(200);
                took.add(Duration.ofNanos(System.nanoTime() - begun));
                Thread.sleep(50);
            }
            over.set(true);
        }

        took.sort(null);
        System.out.printf("%d tries from %d addresses; a page in %d ms, the slowest in %d ms%n", tried.get(), addresses,
                took.get(took.size() / 2).toMillis(), took.getLast().toMillis());
        assertThat(tried).hasValueGreaterThan(1000);
        assertThat(answers).isSubsetOf("/login?error", "/login?wait=1").contains("/login?wait=1");
        assertThat(took.get(took.size() * 9 / 10)).isLessThan(SOON);
    }

    @Test
    void whoFailsGetsNoSession() throws Exception {
        var answer = signIn("nobody-here", "wrong", "198.51.100.4", "http");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void theSessionIsAnotherAfterSignInAndItsCookieIsKeptFromOthers() throws Exception {
        var before = session(get("/login", "", "https"));
        var answer = signIn("clinician", BrowserJourneyIT.PASSWORD, "198.51.100.2", "https", "Cookie", before);

        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/"));
        assertThat(answer.headers().allValues("Set-Cookie")).filteredOn(cookie -> cookie.startsWith("tearsheet="))
            .singleElement()
            .satisfies(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax")
                .doesNotStartWith(before));
        assertThat(get("/", before, "https").statusCode()).as("with the old one").isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/login", "/nothing-here", "/print/3.pdf?lang=en", "/people" })
    void whateverPeopleOpenIsKeptToThemselves(String path) throws Exception {
        var session = session(signIn("clinician", BrowserJourneyIT.PASSWORD, "198.51.100.3", "http"));
        var headers = get(path, session, "https").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()", "microphone=()");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("Strict-Transport-Security").orElseThrow()).contains("max-age=31536000",
                "includeSubDomains");
        assertThat(get(path, session, "http").headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    private void flood(int addresses, AtomicBoolean over, AtomicInteger tried, Set<String> answers) {
        while (!over.get() && tried.get() < MOST) {
            var number = tried.incrementAndGet();
            var one = number % addresses;
            try {
                answers.add(signIn("nobody-" + number, "wrong", "203.0.%d.%d".formatted(one / 250, one % 250), "http")
                    .headers()
                    .firstValue("Location")
                    .orElse("none")
                    .replaceFirst("^http://[^/]+", ""));
            }
            catch (IOException | InterruptedException ex) {
                answers.add(ex.toString());
            }
        }
    }

    private HttpResponse<Void> open(String session) throws IOException, InterruptedException {
        return get("/", session, "http");
    }

    private HttpResponse<Void> get(String path, String session, String scheme)
            throws IOException, InterruptedException {
        return client.send(request(path, scheme).header("Cookie", session).build(), BodyHandlers.discarding());
    }

    private HttpResponse<Void> signIn(String username, String password, String address, String scheme,
            String... headers) throws IOException, InterruptedException {
        var request = request("/login", scheme).header("X-Forwarded-For", address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=%s&password=%s".formatted(username, password.replace(' ', '+'))));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String path, String scheme) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("X-Forwarded-Proto", scheme)
            .timeout(Duration.ofSeconds(20));
    }

    private static String session(HttpResponse<Void> answer) {
        return List.copyOf(answer.headers().allValues("Set-Cookie"))
            .stream()
            .filter(cookie -> cookie.startsWith("tearsheet="))
            .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
            .findFirst()
            .orElse("tearsheet=none");
    }

}
