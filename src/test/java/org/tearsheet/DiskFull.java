package org.tearsheet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tearsheet.audit.ChainCheck;
import org.tearsheet.audit.Verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The disk of a single machine is full while people work. {@code ./mvnw test
 * -Dtest=DiskFull} on a Linux that lets its users make a small disk of their own
 * ({@code unshare -rm}), which not every one does; where it does not, this fails.
 */
class DiskFull {

    private static final String PASSWORD = "a disk that is full";

    private static final String OWN_DISK = "mount -t tmpfs -o size=420m none \"$0\" && exec \"$@\"";

    private static final String TABLE = "insert into overflow select md5(random()::text) from generate_series(1, 1000)";

    private static final String LOG = "do 'begin perform pg_logical_emit_message(false, $$$$, repeat($$x$$, 1000000)); end'";

    private static final int MANY = 100_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whatWasAcknowledgedIsThereAndItGoesOnWhenThereIsRoom() throws Exception {
        var data = Files.createDirectories(folder.resolve("working/data"));
        try (var tearsheet = RunningTearsheet.start(List.of("unshare", "-rm", "sh", "-c", OWN_DISK, data.toString()),
                folder, "--tearsheet.data=" + data, "--tearsheet.demo.password=" + PASSWORD)) {
            var seen = tearsheet.asItSees(data);
            var signedIn = 0;
            for (int people = 0; people < 5; people++) {
                signedIn += signIn(tearsheet) ? 1 : 0;
            }
            assertThat(signedIn).isEqualTo(5);

            jdbc(seen).sql("create table overflow (word text)").update();
            fill(seen.resolve("ballast"));
            overflow(seen, TABLE);
            assertThat(get(tearsheet, "/login").statusCode()).as("what only reads").isEqualTo(200);
            assertThat(get(tearsheet, "/livez").statusCode()).isEqualTo(200);
            signedIn += signIn(tearsheet) ? 1 : 0;

            overflow(seen, LOG);
            awaitStatus(tearsheet, "/readyz", 503);
            assertThat(get(tearsheet, "/livez").statusCode()).isEqualTo(200);
            assertThat(get(tearsheet, "/topics/1").body()).doesNotContain("\tat ", "Exception");
            assertThat(signIn(tearsheet)).isFalse();
            await(() -> log().contains("Make room on that disk"));

            Files.delete(seen.resolve("ballast"));
            var begun = Instant.now();
            awaitStatus(tearsheet, "/readyz", 200);
            System.out.printf("Ready %d s after there was room again%n",
                    Duration.between(begun, Instant.now()).toSeconds());
            assertThat(signIn(tearsheet)).isTrue();
            var jdbc = jdbc(seen);
            assertThat(jdbc.sql("select count(*) from audit_entry where act = 'person.signed-in'")
                .query(Integer.class)
                .single()).isGreaterThanOrEqualTo(signedIn + 1);
            assertThat(new ChainCheck(jdbc).complete(Verification.begin(Optional.empty())).breach()).isEmpty();
        }
    }

    private static void fill(Path ballast) throws IOException {
        var piece = new byte[64 * 1024];
        try (var out = Files.newOutputStream(ballast, StandardOpenOption.CREATE)) {
            while (true) {
                out.write(piece);
            }
        }
        catch (IOException ex) {
            assertThat(ex).hasMessageContaining("No space left on device");
        }
    }

    /** Says it again and again until PostgreSQL cannot do it. */
    private static void overflow(Path data, String statement) throws Exception {
        var jdbc = jdbc(data);
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> {
            for (int times = 0; times < MANY; times++) {
                jdbc.sql(statement).update();
            }
        });
    }

    private static JdbcClient jdbc(Path data) throws IOException {
        var home = data.resolve("postgres");
        var port = Files.readAllLines(home.resolve("postmaster.pid")).get(3);
        return JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:%s/tearsheet".formatted(port),
                "tearsheet", Files.readString(home.resolve("tearsheet.password"))));
    }

    private boolean signIn(RunningTearsheet tearsheet) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(URI.create(tearsheet.address() + "/login"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=clinician&password=" + PASSWORD.replace(' ', '+')))
            .build(), BodyHandlers.ofString());
        assertThat(answer.body()).doesNotContain("\tat ", "Exception");
        return answer.headers().firstValue("Location").filter(to -> !to.contains("/login")).isPresent();
    }

    private void awaitStatus(RunningTearsheet tearsheet, String address, int status) throws Exception {
        await(() -> get(tearsheet, address).statusCode() == status);
    }

    private HttpResponse<String> get(RunningTearsheet tearsheet, String address)
            throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(tearsheet.address() + address)).timeout(PATIENCE).build(),
                BodyHandlers.ofString());
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("output.log"));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        var until = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(200);
        }
    }

}
