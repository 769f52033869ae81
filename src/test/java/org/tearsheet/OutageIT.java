package org.tearsheet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tearsheet.TestBrowser.Reader;
import org.tearsheet.database.OwnPostgres;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.DraftDesk;
import org.tearsheet.library.DraftText;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.Slug;
import org.tearsheet.library.Source;
import org.tearsheet.security.Role;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database goes while people work: it takes nobody more, is stopped, is killed. They
 * are told so in their language, and it all goes on when it is back.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + BrowserJourneyIT.PASSWORD, "tearsheet.demo.api-token=" + OutageIT.TOKEN,
                "spring.datasource.hikari.connection-timeout=800" })
@Import(Colleagues.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class OutageIT {

    static final String TOKEN = "outage-token-of-a-test-1234567890";

    /** How long it takes to ask in vain, with time to spare on a busy machine. */
    private static final Duration CLEARLY = Duration.ofSeconds(6);

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    private static OwnPostgres database;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private EditionDesk desk;

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void itsOwnDatabase(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", () -> database.url());
        settings.add("spring.datasource.username", () -> database.username());
        settings.add("spring.datasource.password", () -> database.password());
    }

    @BeforeAll
    static void start() throws IOException {
        database = OwnPostgres.startedIn(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    @Order(1)
    void whenNoConnectionIsLeftWhoeverAsksIsToldSoAndNobodyHangs() throws Exception {
        jdbc.sql("update channel set access = 'OPEN', per_minute = 6000 where name in ('FHIR', 'TAKE_HOME')").update();
        Thread.sleep(2_100); // channels are asked about again after two seconds
        var session = signIn("clinician");
        assertThat(get("/fhir/metadata").statusCode()).isEqualTo(200);
        var taken = new ArrayList<Connection>();
        try {
            while (taken.size() < pool.getMaximumPoolSize()) {
                taken.add(pool.getConnection());
            }
            var begun = Instant.now();

            var page = get("/print/3.pdf?lang=es", "Cookie", session, "Accept", "text/html", "Accept-Language", "es");
            assertThat(page.statusCode()).as(page.body()).isEqualTo(503);
            assertThat(page.body()).contains("no se puede acceder a la base de datos").contains("lang=\"es\"");
            assertThat(page.headers().firstValue("Retry-After")).contains("10");
            var problem = get("/api/whoami", "Authorization", "Bearer " + TOKEN);
            assertThat(problem.statusCode()).as(problem.body()).isEqualTo(503);
            assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(JsonMapper.shared().readTree(problem.body()).get("detail").asString())
                .contains("database cannot be reached");
            var refused = signInAnswer("author");
            assertThat(refused.headers().firstValue("Location").orElseThrow()).endsWith("/login?away");
            assertThat(get("/livez").statusCode()).isEqualTo(200);
            assertThat(get("/readyz").statusCode()).isEqualTo(503);

            assertThat(Duration.between(begun, Instant.now())).isLessThan(CLEARLY.multipliedBy(4));
        }
        finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        assertThat(get("/api/whoami", "Authorization", "Bearer " + TOKEN).statusCode()).isEqualTo(200);
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        assertThat(get("/print/3.pdf?lang=en", "Cookie", session).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    @Order(2)
    void whenTheDatabaseComesBackEverythingGoesOnAndNothingAcknowledgedIsLost(boolean killed) throws Exception {
        var session = signIn("clinician");
        var answers = new ConcurrentLinkedQueue<Answer>();
        var kept = new ConcurrentLinkedQueue<String>();
        var over = new AtomicBoolean();
        try (var browser = new TestBrowser();
                var context = browser.open(Reader.ENGLISH_DAY, "http://localhost:" + port);
                var threads = Executors.newFixedThreadPool(5)) {
            var page = open(context.newPage());
            threads.submit(() -> ask(over, answers, "/print/3.pdf?lang=en", "Cookie", session, "Accept", "text/html"));
            threads.submit(() -> ask(over, answers, "/api/whoami", "Authorization", "Bearer " + TOKEN));
            threads.submit(() -> ask(over, answers, "/fhir/DocumentReference?_count=1"));
            threads.submit(() -> write(over, kept));
            try {
                Thread.sleep(500);
                if (killed) {
                    database.kill();
                }
                else {
                    database.stop();
                }
                Thread.sleep(500);
                assertThat(get("/livez").statusCode()).isEqualTo(200);
                assertThat(get("/readyz").statusCode()).isEqualTo(503);
                page.locator(".search-box input").fill("pain");
                page.getByText("The database cannot be reached at the moment.").first().waitFor();

                var begun = Instant.now();
                database.start();
                awaitReady();
                System.out.printf("Ready %d ms after PostgreSQL was started again (%s)%n",
                        Duration.between(begun, Instant.now()).toMillis(), killed ? "killed" : "stopped");
                page.locator(".search-box input").fill("sex hurts");
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("When sex hurts")).first().waitFor();
            }
            finally {
                over.set(true);
            }
        }

        assertThat(answers).extracting(Answer::status).contains(200, 503).doesNotContain(500, 404);
        assertThat(answers).filteredOn(answer -> answer.status() != 200)
            .allSatisfy(answer -> assertThat(answer.body()).doesNotContain("\tat ", "Exception", "org.springframework",
                    "org.postgresql", "SQL"));
        assertThat(get("/print/3.pdf?lang=en", "Cookie", session).statusCode()).isEqualTo(200);
        assertThat(kept).isNotEmpty();
        assertThat(jdbc.sql("select after->>'note' from audit_entry where act = 'edition.revised'")
            .query(String.class)
            .list()).containsAll(kept);
    }

    private Page open(Page page) {
        page.navigate("/login");
        page.locator("input[name=username]").fill("clinician");
        page.locator("input[name=password]").fill(BrowserJourneyIT.PASSWORD);
        page.keyboard().press("Enter");
        page.locator(".search-box").waitFor();
        return page;
    }

    private void ask(AtomicBoolean over, Queue<Answer> answers, String address, String... headers) {
        for (int calls = 0; calls < 2_000 && !over.get(); calls++) {
            try {
                var answer = get(address, headers);
                answers.add(new Answer(answer.statusCode(), answer.body()));
                Thread.sleep(5);
            }
            catch (IOException | InterruptedException ex) {
                answers.add(new Answer(0, ex + " Exception"));
            }
        }
    }

    /** An author who saves and saves; what comes back without a fault is acknowledged. */
    private void write(AtomicBoolean over, Queue<String> kept) {
        var author = colleagues.join(Role.AUTHOR);
        var live = colleagues.as(author,
                () -> library.edition(new Slug("pain-with-sex"), DocumentKind.HANDOUT, Language.ENGLISH).orElseThrow());
        var sources = live.sources().stream().map(Source::key).toList();
        var seen = colleagues.as(author, () -> desk.start(new Slug("pain-with-sex"), DocumentKind.HANDOUT,
                Language.ENGLISH, new EditionDraft(live.titles(), live.body(), sources, "begun")));
        for (int saves = 0; saves < 2_000 && !over.get(); saves++) {
            var note = "%s save %d".formatted(seen.id(), saves);
            try {
                var before = seen;
                seen = colleagues.as(author, () -> drafts.save(before,
                        new EditionDraft(live.titles(), live.body() + "\n" + note, sources, note)));
                kept.add(note);
            }
            catch (RuntimeException ex) {
                // not acknowledged; it may be there or not
                var id = seen.id();
                try {
                    seen = colleagues.as(author, () -> drafts.open(id).orElseThrow().seen());
                }
                catch (RuntimeException still) {
                    // away
                }
            }
        }
        var last = seen;
        colleagues.as(author, () -> {
            drafts.discard(last);
            return DraftText.of(new EditionDraft(live.titles(), live.body(), sources, ""));
        });
    }

    private void awaitReady() throws IOException, InterruptedException {
        var until = Instant.now().plus(SOON);
        while (get("/readyz").statusCode() != 200) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(100);
        }
    }

    private String signIn(String username) throws IOException, InterruptedException {
        return signInAnswer(username).headers()
            .allValues("Set-Cookie")
            .stream()
            .filter(cookie -> cookie.startsWith("tearsheet="))
            .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
            .findFirst()
            .orElseThrow();
    }

    private HttpResponse<String> signInAnswer(String username) throws IOException, InterruptedException {
        return client.send(request("/login").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers
                .ofString("username=%s&password=%s".formatted(username, BrowserJourneyIT.PASSWORD.replace(' ', '+'))))
            .build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        var request = request(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).timeout(Duration.ofSeconds(30));
    }

    private record Answer(int status, String body) {
    }

}
