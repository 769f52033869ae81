package org.tearsheet.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL of a test's own, which may be stopped, killed and started again at the
 * same place. What it acknowledges is on the disk, as at a clinic.
 */
public final class OwnPostgres implements AutoCloseable {

    private final Path home;

    private final DataFolder held;

    private final Cluster cluster;

    private final int port;

    private final String password;

    private OwnPostgres(Path home, DataFolder held, Cluster cluster, int port) throws IOException {
        this.home = home;
        this.held = held;
        this.cluster = cluster;
        this.port = port;
        this.password = cluster.password();
    }

    public static OwnPostgres startedIn(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("postgres"))) {
            TemporaryDatabase.withPrograms(folder);
        }
        var held = DataFolder.hold(folder, DataFolder.NEEDED);
        var programs = Programs.unpackedIn(held.path());
        var cluster = Cluster.in(held.path(), folder.resolve("postgres.log"), programs);
        var own = new OwnPostgres(held.path().resolve("postgres"), held, cluster, freePort());
        own.start();
        return own;
    }

    public String url() {
        return EmbeddedDatabase.url(this.port);
    }

    public String username() {
        return Cluster.NAME;
    }

    public String password() {
        return this.password;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), username(), password());
    }

    public void start() throws IOException {
        this.cluster.startAgain(this.port);
    }

    public void stop() {
        this.cluster.stop();
    }

    /** Kills it and every process of its own, with nothing written that was not yet. */
    public void kill() throws IOException {
        try (var lines = Files.lines(this.home.resolve("postmaster.pid"))) {
            var server = ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow())).orElseThrow();
            var children = server.descendants().toList();
            server.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (this.cluster.isRunning()) {
                this.cluster.stop();
            }
        }
        finally {
            this.held.close();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

}
