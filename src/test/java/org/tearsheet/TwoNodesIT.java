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
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tearsheet.database.TemporaryDatabase;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two processes on one database, which was empty when both were started at the same
 * moment.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

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
