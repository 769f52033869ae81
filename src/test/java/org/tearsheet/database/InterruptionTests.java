package org.tearsheet.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class InterruptionTests {

    @TempDir
    static Path folder;

    @BeforeAll
    static void unpackPrograms() throws IOException {
        TemporaryDatabase.withPrograms(folder);
    }

    @Test
    void aKilledTearsheetLosesNothingItAcknowledged() throws Exception {
        var acknowledged = writeUntilKilled();
        var orphan = server();
        assertThat(isGone(orphan)).isFalse();

        try (var database = start(folder)) {
            assertThat(written(database)).containsAll(acknowledged);
            assertThat(isGone(orphan)).isTrue();
        }
        assertThat(folder.resolve("postgres.log.old")).content().contains("database system is shut down");
    }

    @Test
    void aKilledTearsheetAndAKilledDatabaseLoseNothingEither() throws Exception {
        var acknowledged = writeUntilKilled();
        var orphan = server();
        orphan.descendants().forEach(ProcessHandle::destroyForcibly);
        orphan.destroyForcibly();
        await(() -> isGone(orphan));

        try (var database = start(folder)) {
            assertThat(written(database)).containsAll(acknowledged);
        }
        assertThat(folder.resolve("postgres.log")).content().contains("was not properly shut down");
    }

    @Test
    void aDatabaseThatGoesWhileTearsheetRunsIsStartedAgainWhereItWas() throws Exception {
        try (var database = start(folder)) {
            jdbc(database).sql("create schema aside").update();
            jdbc(database).sql("create table aside.kept as select 'here' as word").update();
            database.startAgainIfGone();
            assertThat(one(database, "select current_user")).as("which had not gone").isEqualTo("tearsheet");

            var server = server();
            server.destroyForcibly();
            await(() -> isGone(server));
            database.startAgainIfGone();

            assertThat(one(database, "select word from aside.kept")).isEqualTo("here");
            assertThat(server()).isNotEqualTo(server);
        }
    }

    @Test
    void aFirstStartThatWasKilledHalfWayIsDoneAgain(@TempDir Path unfinished) throws Exception {
        TemporaryDatabase.withPrograms(unfinished);
        try (var child = ChildProcess.start(unfinished)) {
            await(() -> contains(unfinished, "postgres.new-*"));
            child.kill();
        }
        Files.createDirectories(unfinished.resolve("postgres.new-1/base"));
        Files.createDirectories(unfinished.resolve("programs-1/bin"));

        try (var database = start(unfinished)) {
            assertThat(one(database, "select current_user")).isEqualTo("tearsheet");
        }
        assertThat(contains(unfinished, "postgres.new-*")).isFalse();
        assertThat(contains(unfinished, "programs-1")).isFalse();
    }

    @Test
    void aProcessNumberThatNowBelongsToSomebodyElseIsNoObstacle() throws Exception {
        start(folder).close();
        var innocent = new ProcessBuilder("sleep", "60").start();
        Files.writeString(folder.resolve("postgres/postmaster.pid"),
                "%d%n%s%n1%n5432%n%n127.0.0.1%n%n".formatted(innocent.pid(), folder.resolve("postgres")));

        start(folder).close();

        assertThat(innocent.isAlive()).isTrue();
        innocent.destroy();
    }

    @ParameterizedTest
    @ValueSource(strings = { "999999999", "", "\0\0\0\0", "what?" })
    void aProcessNumberOfNobodyIsNoObstacleEither(String number) throws Exception {
        start(folder).close();
        Files.writeString(folder.resolve("postgres/postmaster.pid"), number);

        try (var database = start(folder)) {
            assertThat(one(database, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void aLostPasswordIsMadeAnew() throws Exception {
        String before;
        try (var database = start(folder)) {
            before = database.getPassword();
        }
        Files.delete(folder.resolve("postgres/tearsheet.password"));

        try (var database = start(folder)) {
            assertThat(database.getPassword()).isNotEqualTo(before);
            assertThat(one(database, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void aSecondTearsheetSaysSoInOneSentenceAndLeavesTheFirstAlone() throws Exception {
        try (var database = start(folder); var second = ChildProcess.start(folder)) {
            var said = second.rest();

            assertThat(second.exitCode()).isEqualTo(10);
            assertThat(said)
                .contains("The data folder %s is in use by another Tearsheet".formatted(folder.toRealPath()))
                .contains("set TEARSHEET_DATA to another folder")
                .doesNotContain("\tat ");
            assertThat(one(database, "select 'here'")).isEqualTo("here");
        }
    }

    private static List<Integer> writeUntilKilled() throws IOException {
        var acknowledged = new ArrayList<Integer>();
        try (var child = ChildProcess.start(folder, "--writes=true")) {
            while (acknowledged.size() < 100) {
                note(child.nextLine(), acknowledged);
            }
            child.kill().lines().forEach((line) -> note(line, acknowledged));
        }
        return acknowledged;
    }

    private static void note(String line, List<Integer> acknowledged) {
        if (line.startsWith("written ")) {
            acknowledged.add(Integer.valueOf(line.substring("written ".length())));
        }
    }

    private static List<Integer> written(EmbeddedDatabase database) {
        return jdbc(database).sql("select id from written").query(Integer.class).list();
    }

    private static String one(EmbeddedDatabase database, String query) {
        return jdbc(database).sql(query).query(String.class).single();
    }

    private static JdbcClient jdbc(EmbeddedDatabase database) {
        return JdbcClient
            .create(new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }

    private static EmbeddedDatabase start(Path folder) throws IOException {
        return EmbeddedDatabase.start(DataFolder.hold(folder, DataFolder.NEEDED));
    }

    private static ProcessHandle server() throws IOException {
        try (var lines = Files.lines(folder.resolve("postgres/postmaster.pid"))) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow())).orElseThrow();
        }
    }

    /**
     * A dead process may stay in the list until its parent, here the first process of the
     * machine, buries it.
     */
    private static boolean isGone(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }

    private static boolean contains(Path folder, String glob) throws IOException {
        try (var found = Files.newDirectoryStream(folder, glob)) {
            return found.iterator().hasNext();
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.call() && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        assertThat(condition.call()).isTrue();
    }

}
