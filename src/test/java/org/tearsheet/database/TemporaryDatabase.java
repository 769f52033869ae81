package org.tearsheet.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * An empty database of its own on the one embedded PostgreSQL that all tests of this JVM
 * share.
 */
public final class TemporaryDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Path PROGRAMS = Path.of("target", "postgresql");

    private static final Path TURN = Path.of("target", "postgresql.lock");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final EmbeddedDatabase server = SharedServer.RUNNING;

    private final String name = "test_" + COUNT.incrementAndGet();

    public TemporaryDatabase() {
        execute("create database " + this.name);
        execute("alter database %s set synchronous_commit to off".formatted(this.name));
    }

    @Override
    public String getUsername() {
        return this.server.getUsername();
    }

    @Override
    public String getPassword() {
        return this.server.getPassword();
    }

    @Override
    public String getJdbcUrl() {
        return this.server.getJdbcUrl().replace("/tearsheet?", "/" + this.name + "?");
    }

    /**
     * Ends the sessions of tests alone: PostgreSQL itself sends its own cleaners away,
     * which nobody else may end.
     */
    @Override
    public void close() {
        execute("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = '%s' and usename = current_user
                """.formatted(this.name));
        execute("drop database " + this.name);
    }

    static String server() {
        return SharedServer.RUNNING.getJdbcUrl();
    }

    /**
     * Spares a test the two seconds of unpacking PostgreSQL once more.
     */
    static Path withPrograms(Path folder) throws IOException {
        try (var turn = turn()) {
            Files.createDirectories(PROGRAMS);
            Programs.unpackedIn(PROGRAMS.toRealPath());
        }
        FileSystemUtils.copyRecursively(PROGRAMS, folder);
        return folder;
    }

    /**
     * Waits for the other JVMs that run tests of this folder: closing it lets the next
     * one in.
     */
    private static FileChannel turn() throws IOException {
        Files.createDirectories(TURN.getParent());
        var turn = FileChannel.open(TURN, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        turn.lock();
        return turn;
    }

    private void execute(String statement) {
        try (var connection = DriverManager.getConnection(this.server.getJdbcUrl(), getUsername(), getPassword())) {
            connection.createStatement().execute(statement);
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static final class SharedServer {

        private static final Path PARENT = Path.of(System.getProperty("java.io.tmpdir"));

        private static final String PREFIX = "tearsheet-test-";

        static final EmbeddedDatabase RUNNING = start();

        private static EmbeddedDatabase start() {
            try {
                var held = held();
                var folder = held.path();
                var programs = Programs.unpackedIn(withPrograms(held.path()));
                Cluster.in(held.path(), folder.resolve("postgres.log"), programs)
                    .asSuperuser("alter role tearsheet createdb");
                var server = EmbeddedDatabase.start(held);
                SpringApplication.getShutdownHandlers().add(() -> stop(server, folder));
                return server;
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }

        /**
         * In turn: a folder that nobody holds yet looks like one that a killed test left.
         */
        private static DataFolder held() throws IOException {
            try (var turn = turn()) {
                var held = DataFolder.hold(Files.createTempDirectory(PARENT, PREFIX), DataFolder.NEEDED);
                clearAfterKilledTests();
                return held;
            }
        }

        private static void clearAfterKilledTests() throws IOException {
            try (var folders = Files.newDirectoryStream(PARENT, PREFIX + "*")) {
                for (var folder : folders) {
                    try (var held = DataFolder.hold(folder, DataSize.ofBytes(0))) {
                        new Leftovers(Programs.unpackedIn(held.path()), folder.resolve("postgres")).clear(() -> {
                        });
                        FileSystemUtils.deleteRecursively(folder);
                    }
                    catch (DatabaseUnavailable ex) {
                        // in use by another run
                    }
                }
            }
        }

        private static void stop(EmbeddedDatabase server, Path folder) {
            try {
                server.close();
                FileSystemUtils.deleteRecursively(folder);
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }

    }

}
