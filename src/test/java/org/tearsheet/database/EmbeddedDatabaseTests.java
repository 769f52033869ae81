package org.tearsheet.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedDatabaseTests {

    @TempDir
    static Path parent;

    static Path folder;

    static EmbeddedDatabase database;

    static JdbcClient jdbc;

    @BeforeAll
    static void start() throws IOException {
        folder = parent.resolve("données of a clinic");
        var held = DataFolder.hold(folder, DataFolder.NEEDED);
        TemporaryDatabase.withPrograms(folder);
        database = EmbeddedDatabase.start(held);
        jdbc = JdbcClient.create(as(database.getUsername(), database.getPassword()));
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    void whatIsAcknowledgedIsOnTheDisk() {
        assertThat(settings("fsync", "synchronous_commit", "full_page_writes", "data_checksums")).containsOnly(
                Map.entry("fsync", "on"), Map.entry("synchronous_commit", "on"), Map.entry("full_page_writes", "on"),
                Map.entry("data_checksums", "on"));
    }

    @Test
    void noStatementAndNoParameterIsLogged() {
        assertThat(settings("log_statement", "log_duration", "log_min_duration_statement", "log_min_error_statement",
                "log_error_verbosity", "log_min_messages", "log_parameter_max_length",
                "log_parameter_max_length_on_error"))
            .containsOnly(Map.entry("log_statement", "none"), Map.entry("log_duration", "off"),
                    Map.entry("log_min_duration_statement", "-1"), Map.entry("log_min_error_statement", "panic"),
                    Map.entry("log_error_verbosity", "terse"), Map.entry("log_min_messages", "log"),
                    Map.entry("log_parameter_max_length", "0"), Map.entry("log_parameter_max_length_on_error", "0"));
    }

    @Test
    void theApplicationCannotTurnStatementLoggingOn() {
        assertThatExceptionOfType(Exception.class).isThrownBy(() -> jdbc.sql("set log_statement = 'all'").update())
            .havingRootCause()
            .isInstanceOfSatisfying(SQLException.class, (ex) -> assertThat(ex.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void whatSomebodyTypedIsNotInTheLogEvenWhenAStatementFailsOrItsProcessDies() throws Exception {
        jdbc.sql("create table typed (word text primary key)").update();
        jdbc.sql("insert into typed values ('marker-4711')").update();
        for (var failing : new String[] { "insert into typed values ('marker-4711')", "select 'marker-4711'::int",
                "select marker-4711 from", "select pg_terminate_backend(pg_backend_pid()), 'marker-4711'" }) {
            assertThatExceptionOfType(Exception.class).isThrownBy(() -> jdbc.sql(failing).query().listOfRows());
        }

        try (var connection = as(database.getUsername(), database.getPassword()).getConnection();
                var statement = connection.createStatement()) {
            var process = statement.executeQuery("select pg_backend_pid()");
            process.next();
            ProcessHandle.of(process.getLong(1)).orElseThrow().destroyForcibly();
            assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> statement.execute("select pg_sleep(60), 'marker-4711'"));
        }

        awaitRecovery();
        assertThat(folder.resolve("postgres.log")).content()
            .contains("was terminated by signal 9")
            .doesNotContain("marker-4711");
    }

    @Test
    void aStrangerWithoutThePasswordIsRefused() {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> as("tearsheet", "guessed").getConnection())
            .satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("28P01"));
        assertThat(database.getPassword()).hasSize(48);
    }

    @Test
    void theSuperuserCannotLogInAtAll() {
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(() -> as("postgres", database.getPassword()).getConnection())
            .satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("28000"));
    }

    @Test
    void onlyThisMachineIsListenedTo() {
        assertThat(settings("listen_addresses", "password_encryption")).containsOnly(
                Map.entry("listen_addresses", "127.0.0.1"), Map.entry("password_encryption", "scram-sha-256"));
    }

    @Test
    void theApplicationOwnsItsDatabaseAndNothingElse() {
        assertThat(jdbc.sql("""
                select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls
                from pg_roles where rolname = current_user
                """).query(Boolean.class).single()).isFalse();
        assertThat(jdbc.sql("select datname from pg_database where pg_get_userbyid(datdba) = current_user")
            .query(String.class)
            .list()).containsExactly("tearsheet");
    }

    @Test
    void searchHasTheExtensionsItNeeds() {
        jdbc.sql("create extension pg_trgm").update();
        jdbc.sql("create extension unaccent").update();

        assertThat(jdbc.sql("select unaccent('después')").query(String.class).single()).isEqualTo("despues");
        assertThat(jdbc.sql("select similarity('DESPUÉS', 'después')").query(Double.class).single()).isEqualTo(1.0);
    }

    @Test
    void textSortsAndFoldsAlikeOnEveryMachine() {
        assertThat(jdbc.sql("""
                select concat_ws(' ', pg_encoding_to_char(encoding), datlocprovider, datlocale)
                from pg_database where datname = current_database()
                """).query(String.class).single()).isEqualTo("UTF8 b C.UTF-8");
        assertThat(jdbc.sql("select lower('ÑÚÉ') || to_tsvector('simple', 'ÁRBOL')").query(String.class).single())
            .isEqualTo("ñúé'árbol':1");
    }

    @Test
    void onlyTheOwnerMayLookIntoTheFolder() throws IOException {
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("postgres/tearsheet.password"))).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("postgres.log"))).isEqualTo("rw-------");
    }

    private static void awaitRecovery() throws InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            try (var connection = as(database.getUsername(), database.getPassword()).getConnection()) {
                return;
            }
            catch (SQLException ex) {
                Thread.sleep(100);
            }
        }
    }

    private static Map<String, String> settings(String... names) {
        return jdbc.sql("select name, setting from pg_settings where name = any (:names)")
            .param("names", names)
            .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static DriverManagerDataSource as(String user, String password) {
        return new DriverManagerDataSource(database.getJdbcUrl(), user, password);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

}
