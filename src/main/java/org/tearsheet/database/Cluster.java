package org.tearsheet.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tearsheet.database.DatabaseUnavailable.Reason;

import org.springframework.util.FileSystemUtils;

/**
 * The files of the embedded PostgreSQL, made aside and moved into place whole, so that
 * nobody meets half of them.
 */
final class Cluster {

    static final String NAME = "tearsheet";

    private static final Logger logger = LoggerFactory.getLogger(Cluster.class);

    private static final String MAJOR = "18";

    private static final String ASIDE = "postgres.new-";

    private static final String SETTINGS = """
            # Written by Tearsheet at every start.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 60
            password_encryption = 'scram-sha-256'
            allow_alter_system = off
            timezone = 'UTC'

            # What was acknowledged is on the disk.
            fsync = on
            synchronous_commit = on
            full_page_writes = on

            # What people typed is in no log: no statements, no parameters, no values out of error messages.
            log_timezone = 'UTC'
            log_min_messages = log
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_statement = none
            log_duration = off
            log_min_duration_statement = -1
            log_min_duration_sample = -1
            log_transaction_sample_rate = 0
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_checkpoints = off
            """;

    private static final String WHO_MAY_CONNECT = "host all %s 127.0.0.1/32 scram-sha-256\n".formatted(NAME);

    private final Path home;

    private final Path log;

    private final Programs programs;

    private Cluster(Path home, Path log, Programs programs) {
        this.home = home;
        this.log = log;
        this.programs = programs;
    }

    static void refuseForeignFiles(Path folder) throws IOException {
        var home = folder.resolve("postgres");
        var version = home.resolve("PG_VERSION");
        var made = Files.exists(version) ? "by PostgreSQL " + Files.readString(version).strip()
                : "by something other than PostgreSQL";
        if (!made.equals("by PostgreSQL " + MAJOR) && !isEmpty(home)) {
            throw new DatabaseUnavailable(Reason.OTHER_VERSION,
                    "The folder %s was made %s, and this Tearsheet brings PostgreSQL %s.".formatted(home, made, MAJOR));
        }
    }

    /**
     * The cluster of this folder, made if there is none, with nothing running on it.
     */
    static Cluster in(Path folder, Path log, Programs programs) throws IOException {
        var cluster = new Cluster(folder.resolve("postgres"), log, programs);
        new Leftovers(programs, cluster.home).clear(cluster::stop);
        if (isEmpty(cluster.home)) {
            cluster.make(folder);
        }
        return cluster;
    }

    String password() throws IOException {
        var kept = passwordFile(this.home);
        var password = Files.exists(kept) ? Files.readString(kept) : "";
        return password.isBlank() ? newPassword("alter role %s password '%s'") : password;
    }

    void start(int port) throws IOException {
        configure(port);
        this.programs.run(this.log, "", "pg_ctl", "start", "-D", this.home.toString(), "-l", this.log.toString(), "-w",
                "-t", "3600");
    }

    boolean isRunning() throws IOException {
        return new Leftovers(this.programs, this.home).isServerAlive();
    }

    /**
     * Starts it where it was after it has gone, and clears away what it left.
     */
    void startAgain(int port) throws IOException {
        new Leftovers(this.programs, this.home).clear(this::stop);
        start(port);
    }

    /**
     * Stops at once if it does not stop nicely, as PostgreSQL 18 may not while it
     * recovers; its log makes up for that.
     */
    void stop() {
        for (var mode : List.of("fast", "immediate")) {
            try {
                this.programs.run(this.log, "", "pg_ctl", "stop", "-D", this.home.toString(), "-m", mode, "-w", "-t",
                        "30");
                return;
            }
            catch (IOException ex) {
                logger.warn("PostgreSQL on {} did not stop when told to ({}): {}", this.home, mode, ex.getMessage());
            }
        }
    }

    /**
     * Speaks to the files without a server, as the superuser who cannot log in otherwise.
     */
    void asSuperuser(String statement) throws IOException {
        this.programs.run(this.log, statement + "\n", "postgres", "--single", "-D", this.home.toString(), "-c",
                "exit_on_error=on", "postgres");
    }

    private void make(Path folder) throws IOException {
        try (var halfMade = Files.newDirectoryStream(folder, ASIDE + "*")) {
            for (var path : halfMade) {
                FileSystemUtils.deleteRecursively(path);
            }
        }
        var aside = new Cluster(Files.createTempDirectory(folder, ASIDE), this.log, this.programs);
        this.programs.run(this.log, "", "initdb", "-D", aside.home.toString(), "-U", "postgres", "-A", "reject", "-E",
                "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions");
        aside.configure(5432);
        aside.newPassword("create role %s login password '%s'");
        aside.asSuperuser("create database %1$s owner %1$s".formatted(NAME));
        Files.move(aside.home, this.home, StandardCopyOption.ATOMIC_MOVE);
        DataFolder.sync(folder);
    }

    private void configure(int port) throws IOException {
        Files.writeString(this.home.resolve("postgresql.conf"), SETTINGS.formatted(port));
        Files.writeString(this.home.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
    }

    private String newPassword(String statement) throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = HexFormat.of().formatHex(random);
        asSuperuser(statement.formatted(NAME, password));
        DataFolder.writePrivately(passwordFile(this.home), password);
        return password;
    }

    static Path passwordFile(Path home) {
        return home.resolve(NAME + ".password");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

}
