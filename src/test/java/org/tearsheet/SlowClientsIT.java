package org.tearsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients that take their time, and such as send far too much. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + BrowserJourneyIT.PASSWORD })
@Import(TestDatabase.class)
class SlowClientsIT {

    /** Half as many again as there are threads. */
    private static final int CLIENTS = 300;

    private static final int LOOKS = 25;

    private static final Duration SOON = Duration.ofSeconds(1);

    private static final long LARGE = 100L * 1024 * 1024;

    /** Twice what is read at most, and what the system holds on both sides. */
    private static final long EARLY = 16L * 1024 * 1024;

    private static final long PACK = 65L * 1024 * 1024;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource
    void whoeverIsAtWorkDoesNotNoticeThem(Slowness slowness) throws Exception {
        var session = session();
        open(session); // warm
        var clients = new ArrayList<Socket>();
        var took = new ArrayList<Duration>();
        try {
            for (int one = 0; one < CLIENTS; one++) {
                clients.add(slow(slowness));
            }
            for (int look = 0; look < LOOKS; look++) {
                drip(slowness, clients);
                var begun = System.nanoTime();
                assertThat(open(session).statusCode()).isEqualTo(200);
                assertThat(touch(session).statusCode()).isEqualTo(204);
                took.add(Duration.ofNanos(System.nanoTime() - begun));
                Thread.sleep(50);
            }
        }
        finally {
            for (var socket : clients) {
                socket.close();
            }
        }
        took.sort(null);
        System.out.printf("%d clients with %s: a page and a call in %d ms, the slowest in %d ms%n", CLIENTS, slowness,
                took.get(took.size() / 2).toMillis(), took.getLast().toMillis());
        assertThat(took.get(took.size() * 9 / 10)).isLessThan(SOON);
    }

    /** Whether its length is said before or not. */
    @ParameterizedTest
    @CsvSource({ "/login, application/x-www-form-urlencoded", "/c, application/x-www-form-urlencoded",
            "/?v-r=uidl&v-uiId=0, application/json", "/api/checklists/referral/assessment, application/json",
            "/infobutton, application/x-www-form-urlencoded", "/cds-services/tearsheet, application/json",
            "/fhir/DocumentReference/_search, application/x-www-form-urlencoded",
            "/VAADIN/dynamic/resource/0/a/pack.zip, application/zip",
            "/VAADIN/dynamic/resource/0/a/pack.zip, multipart/form-data; boundary=x" })
    void aHundredMegabytesAreTurnedAwayEarlyAndNothingIsKept(String address, String type) throws Exception {
        var session = session();
        var files = temporary();

        var said = send(address, type, session, true);
        assertThat(said.status()).as(said.text()).isEqualTo(413);
        assertThat(said.sent()).as("sent before the answer").isLessThan(EARLY);
        assertThat(said.text()).doesNotContain("\tat ", "Exception");
        if (address.startsWith("/api") || address.startsWith("/cds") || address.startsWith("/infobutton")) {
            assertThat(said.text()).contains("application/problem+json").contains("larger than any call here needs");
        }
        else {
            assertThat(said.text()).contains("This is too large.").contains("64 MB");
        }
        var unsaid = send(address, type, session, false);
        assertThat(unsaid.sent()).as("sent before the end")
            .isLessThan(EARLY + (address.startsWith("/VAADIN") ? PACK : 0));
        assertThat(unsaid.text()).doesNotContain("\tat ", "Exception");

        assertThat(temporary()).isEqualTo(files);
    }

    @Test
    void whatComesInPiecesWithinAMomentIsTaken() throws Exception {
        try (var socket = connect()) {
            var out = socket.getOutputStream();
            write(out, head("POST", "/login", "", "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: 57", "Connection: close"));
            for (var piece : "username=clinician&password=browser+journey+password&x=12".split("(?<=&)")) {
                Thread.sleep(300);
                write(out, piece);
            }
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("HTTP/1.1 302")
                .doesNotContain("/login");
        }
    }

    private Socket slow(Slowness slowness) throws IOException {
        var socket = connect();
        socket.setSoTimeout(100);
        write(socket.getOutputStream(), switch (slowness) {
            case HEADERS -> "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow";
            case BODY ->
                head("POST", "/login", "", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 1000")
                        + "username=";
            case READING -> head("GET", "/assets/fonts/NotoSansSC-Regular.ttf", "", "Accept-Encoding: identity");
        });
        return socket;
    }

    /** Keeps them from being taken for dead. */
    private static void drip(Slowness slowness, List<Socket> clients) {
        for (var socket : clients) {
            try {
                switch (slowness) {
                    case HEADERS, BODY -> write(socket.getOutputStream(), "x");
                    case READING -> socket.getInputStream().readNBytes(1);
                }
            }
            catch (IOException ex) {
                // turned away
            }
        }
    }

    private Said send(String address, String type, String session, boolean lengthSaid) throws IOException {
        try (var socket = connect()) {
            var out = socket.getOutputStream();
            write(out, head("POST", address, session, "Content-Type: " + type, "Accept: text/html",
                    "Accept-Language: en", lengthSaid ? "Content-Length: " + LARGE : "Transfer-Encoding: chunked"));
            var piece = new byte[64 * 1024];
            long sent = 0;
            var in = socket.getInputStream();
            try {
                while (sent < LARGE && in.available() == 0) {
                    if (!lengthSaid) {
                        write(out, "10000\r\n");
                    }
                    out.write(piece);
                    if (!lengthSaid) {
                        write(out, "\r\n");
                    }
                    sent += piece.length;
                }
            }
            catch (IOException ex) {
                // the other side has closed
            }
            return new Said(sent, answer(in));
        }
    }

    private static String answer(InputStream in) throws IOException {
        var said = new StringBuilder();
        try {
            for (int sign = in.read(); sign >= 0; sign = in.read()) {
                said.append((char) sign);
            }
        }
        catch (IOException ex) {
            // reset: what came before is all there is
        }
        return said.toString();
    }

    private Socket connect() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", port), 5_000);
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static String head(String method, String address, String session, String... headers) {
        return "%s %s HTTP/1.1\r\nHost: localhost\r\n%s%s\r\n\r\n".formatted(method, address,
                session.isEmpty() ? "" : "Cookie: " + session + "\r\n", String.join("\r\n", headers));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Files of what was sent, by us or by the web server. */
    private static Set<Path> temporary() throws IOException {
        var found = new HashSet<Path>();
        var parent = Path.of(System.getProperty("java.io.tmpdir"));
        try (var files = Files.newDirectoryStream(parent, "{tearsheet-pack-*,tomcat.*}")) {
            for (var file : files) {
                try (var within = Files.walk(file)) {
                    within.filter(Files::isRegularFile).forEach(found::add);
                }
                catch (UncheckedIOException ex) {
                    // of another run, which has just ended
                }
            }
        }
        return found;
    }

    private HttpResponse<String> open(String session) throws IOException, InterruptedException {
        return client.send(request("/").header("Cookie", session).build(), BodyHandlers.ofString());
    }

    /** As a screen tells that somebody is there. */
    private HttpResponse<String> touch(String session) throws IOException, InterruptedException {
        return client.send(request("/screen/touched").header("Cookie", session)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("touched=yes"))
            .build(), BodyHandlers.ofString());
    }

    private String session() throws IOException, InterruptedException {
        var answer = client.send(request("/login").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=clinician&password=" + BrowserJourneyIT.PASSWORD.replace(' ', '+')))
            .build(), BodyHandlers.discarding());
        return answer.headers()
            .allValues("Set-Cookie")
            .stream()
            .filter(cookie -> cookie.startsWith("tearsheet="))
            .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
            .findFirst()
            .orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(Duration.ofSeconds(20));
    }

    enum Slowness {

        HEADERS, BODY, READING

    }

    private record Said(long sent, String text) {

        int status() {
            return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

    }

}
