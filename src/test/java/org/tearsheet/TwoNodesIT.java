package org.tearsheet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.tearsheet.TestBrowser.Reader;
import org.tearsheet.database.TemporaryDatabase;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two processes on one database, which was empty when both were started at the same
 * moment.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    private static final String PASSWORD = "the password of two nodes";

    private static final String FIRST_PART = "[data-field=WHAT_IT_IS] textarea";

    private static final String HANDOUTS = "/fhir/DocumentReference?status=current&_count=0";

    @TempDir
    private static Path folder;

    private static TemporaryDatabase database;

    private static JdbcClient jdbc;

    private static List<RunningTearsheet> nodes;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        database = new TemporaryDatabase();
        jdbc = JdbcClient
            .create(new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
        var starting = List.of("one", "two")
            .stream()
            .map(name -> CompletableFuture.supplyAsync(() -> start(name), Thread::startVirtualThread))
            .toList();
        nodes = starting.stream().map(CompletableFuture::join).toList();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        for (var node : nodes) {
            node.close();
        }
        database.close();
    }

    @Test
    @Order(1)
    void theStarterLibraryIsLoadedOnce() {
        assertThat(count("topic")).isEqualTo(18);
        assertThat(count("pack_load")).isEqualTo(1);
    }

    @Test
    @Order(2)
    void whatIsWithdrawnOnOneIsGoneFromTheOtherAtOnce() throws Exception {
        open("FHIR", 6000);
        var before = List.of(handouts(0), handouts(1));
        assertThat(before.getFirst()).isPositive().isEqualTo(before.getLast());

        jdbc.sql("""
                update edition set state = 'WITHDRAWN', ended_at = now(), withdrawal_reason = 'wrong'
                where id = (select e.id from live_edition e join topic t on t.id = e.topic_id
                            where e.kind = 'HANDOUT' and e.language = 'es' order by t.sheet_number limit 1)
                """).update();

        assertThat(List.of(handouts(1), handouts(0))).containsOnly(before.getFirst() - 1);
    }

    @Test
    @Order(3)
    void howOftenSomebodyMayCallIsCountedOnBothTogether() throws Exception {
        open("TAKE_HOME", 10);
        var answers = new ArrayList<Integer>();
        for (int calls = 0; calls < 30; calls++) {
            answers.add(get(calls % 2, "/s/1").statusCode());
        }

        // a minute may end between two calls
        assertThat(answers).contains(429).filteredOn(status -> status != 429).hasSizeBetween(10, 20);
    }

    @Test
    @Order(4)
    void withoutTheDatabaseNodesAreAliveAndNotReadyUntilItIsBack() throws Exception {
        var name = jdbc.sql("select current_database()").query(String.class).single();
        var beside = JdbcClient
            .create(new DriverManagerDataSource(database.getJdbcUrl().replace("/" + name + "?", "/tearsheet?"),
                    database.getUsername(), database.getPassword()));
        beside.sql("alter database %s allow_connections false".formatted(name)).update();
        beside.sql("""
                select pg_terminate_backend(pid) from pg_stat_activity where datname = :name and usename = current_user
                """).param("name", name).query().listOfRows();
        for (int node = 0; node < 2; node++) {
            assertThat(get(node, "/readyz").statusCode()).isEqualTo(503);
            assertThat(get(node, "/livez").statusCode()).isEqualTo(200);
        }

        beside.sql("alter database %s allow_connections true".formatted(name)).update();

        for (int node = 0; node < 2; node++) {
            assertThat(isReadyWithin(Duration.ofSeconds(30), node)).isTrue();
        }
    }

    /** The last one, as one node is gone afterwards. */
    @Test
    @Order(5)
    void whoWasOnANodeThatIsKilledGoesOnWithTheOtherAndNobodyElseNotices() throws Exception {
        join("first");
        join("second");
        var draft = draft();
        var over = new AtomicBoolean();
        var seen = new ConcurrentLinkedQueue<Look>();
        try (var proxy = new StickyProxy(nodes);
                var browser = new TestBrowser();
                var context = browser.open(Reader.ENGLISH_DAY, proxy.address());
                var threads = Executors.newSingleThreadExecutor()) {
            var page = context.newPage();
            page.navigate("/drafts/" + draft);
            signIn(page, "first");
            page.locator(FIRST_PART).fill("Typed before the node died.");
            page.getByText("Kept for you at").first().waitFor();
            var theirs = Integer.parseInt(cookie(context, "node"));
            var other = cookies(proxy.address(), "second", 1 - theirs);
            threads.submit(() -> look(proxy.address(), other, over, seen));
            try {
                Thread.sleep(500);
                nodes.get(theirs).kill();
                var killed = Instant.now();
                page.reload();
                page.locator("input[name=username]").waitFor();
                System.out.printf("On the other node's sign-in screen %d ms after theirs was killed%n",
                        Duration.between(killed, Instant.now()).toMillis());
                assertThat(cookie(context, "node")).isEqualTo(String.valueOf(1 - theirs));
                signIn(page, "first");
                page.getByText("You have words here that you did not save.").waitFor();
                assertThat(page.locator(FIRST_PART).inputValue()).isEqualTo("Typed before the node died.");
            }
            finally {
                over.set(true);
            }
        }
        System.out.printf("Meanwhile somebody else looked %d times, at the slowest in %d ms%n", seen.size(),
                seen.stream().mapToLong(look -> look.took().toMillis()).max().orElseThrow());
        assertThat(seen).extracting(Look::status).containsOnly(200);
        assertThat(seen).extracting(Look::took).allSatisfy(took -> assertThat(took).isLessThan(Duration.ofSeconds(3)));
    }

    private static void signIn(Page page, String username) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.locator(FIRST_PART).waitFor();
    }

    private void look(String address, String cookies, AtomicBoolean over, Queue<Look> seen) {
        for (int looks = 0; looks < 1_000 && !over.get(); looks++) {
            var begun = Instant.now();
            try {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(address + "/")).header("Cookie", cookies).build(),
                        HttpResponse.BodyHandlers.discarding());
                seen.add(new Look(answer.statusCode(), Duration.between(begun, Instant.now())));
                Thread.sleep(50);
            }
            catch (IOException | InterruptedException ex) {
                seen.add(new Look(0, Duration.ZERO));
            }
        }
    }

    private String cookies(String address, String username, int node) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(URI.create(address + "/login"))
            .header("Cookie", "node=" + node)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers
                .ofString("username=%s&password=%s".formatted(username, PASSWORD.replace(' ', '+'))))
            .build(), HttpResponse.BodyHandlers.discarding());
        return answer.headers()
            .allValues("Set-Cookie")
            .stream()
            .map(cookie -> cookie.replaceFirst(";.*", ""))
            .collect(Collectors.joining("; "));
    }

    private static String cookie(BrowserContext context, String name) {
        return context.cookies()
            .stream()
            .filter(cookie -> cookie.name.equals(name))
            .map(cookie -> cookie.value)
            .findFirst()
            .orElseThrow();
    }

    private static void join(String username) {
        var hash = "{argon2}" + Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
        jdbc.sql("""
                with joined as (
                    insert into person (id, version, username, name, password_hash, enabled, demo, created_at)
                    values (gen_random_uuid(), 0, :username, :username, :hash, true, false, now()) returning id)
                insert into person_role (person_id, role) select id, 'AUTHOR' from joined
                """).param("username", username).param("hash", hash).update();
    }

    private static UUID draft() {
        return jdbc.sql("""
                insert into edition (id, version, document_id, language, number, state, origin, title, discreet_title,
                                     body, change_note, created_at)
                select gen_random_uuid(), 0, e.document_id, 'en', e.number + 1, 'DRAFT', 'CLINIC', e.title,
                       e.discreet_title, e.body, '', now()
                from edition e join document d on d.id = e.document_id join topic t on t.id = d.topic_id
                where e.state = 'PUBLISHED' and e.language = 'en' and d.kind = 'HANDOUT' and t.slug = 'pain-with-sex'
                returning id
                """).query(UUID.class).single();
    }

    private record Look(int status, Duration took) {
    }

    private void open(String channel, int perMinute) throws InterruptedException {
        jdbc.sql("update channel set access = 'OPEN', per_minute = :calls where name = :channel")
            .param("calls", perMinute)
            .param("channel", channel)
            .update();
        Thread.sleep(3_000); // nodes ask again after two seconds
    }

    private boolean isReadyWithin(Duration time, int node) throws IOException, InterruptedException {
        var until = Instant.now().plus(time);
        while (Instant.now().isBefore(until)) {
            if (get(node, "/readyz").statusCode() == 200) {
                return true;
            }
            Thread.sleep(500);
        }
        return false;
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    private int handouts(int node) throws IOException, InterruptedException {
        var answer = get(node, HANDOUTS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("total").asInt();
    }

    private HttpResponse<String> get(int node, String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(nodes.get(node).address() + address)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static RunningTearsheet start(String name) {
        try {
            return RunningTearsheet.start(Files.createDirectory(folder.resolve(name)),
                    "--spring.profiles.active=default", "--spring.datasource.url=" + database.getJdbcUrl(),
                    "--spring.datasource.username=" + database.getUsername(),
                    "--spring.datasource.password=" + database.getPassword());
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
