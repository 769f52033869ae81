package org.tearsheet.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tearsheet.database.DatabaseUnavailable.Reason;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The PostgreSQL that runs with Tearsheet on a single machine, from its start to its
 * stop.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final int PORTS_TO_TRY = 3;

    private final DataFolder folder;

    private final Cluster cluster;

    private final int port;

    private final String password;

    private boolean closed;

    private String trouble = "";

    private EmbeddedDatabase(DataFolder folder, Cluster cluster, int port, String password) {
        this.folder = folder;
        this.cluster = cluster;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts it on a folder that is held already, and lets go of the folder if that
     * fails.
     */
    static EmbeddedDatabase start(DataFolder folder) throws IOException {
        try {
            Cluster.refuseForeignFiles(folder.path());
            return start(folder, Programs.unpackedIn(folder.path()));
        }
        catch (IOException ex) {
            folder.close();
            throw explained(folder.path(), ex);
        }
        catch (RuntimeException ex) {
            folder.close();
            throw ex;
        }
    }

    private static EmbeddedDatabase start(DataFolder folder, Programs programs) throws IOException {
        try {
            var cluster = Cluster.in(folder.path(), freshLog(folder.path()), programs);
            programs.discardOthers();
            var password = cluster.password();
            var port = startOnFreePort(cluster);
            logger.info("PostgreSQL keeps its data in {} and listens on 127.0.0.1:{}", folder.path(), port);
            return new EmbeddedDatabase(folder, cluster, port, password);
        }
        catch (IOException ex) {
            programs.discard();
            throw ex;
        }
    }

    @Override
    public String getUsername() {
        return Cluster.NAME;
    }

    @Override
    public String getPassword() {
        return this.password;
    }

    @Override
    public String getJdbcUrl() {
        return url(this.port);
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable".formatted(port, Cluster.NAME);
    }

    /**
     * Starts PostgreSQL again if it has gone: the system killed it for want of memory, or
     * its disk was full and has room again.
     */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    synchronized void startAgainIfGone() throws IOException {
        if (this.closed || this.cluster.isRunning()) {
            return;
        }
        try {
            this.cluster.startAgain(this.port);
            logger.warn("PostgreSQL on {} had gone and was started again", this.folder.path());
            this.trouble = "";
        }
        catch (IOException ex) {
            sayOnce(explained(this.folder.path(), ex));
        }
    }

    private void sayOnce(DatabaseUnavailable failure) {
        var said = "%s %s".formatted(failure.getMessage(), failure.reason().action());
        if (!said.equals(this.trouble)) {
            logger.error("{} It is tried again until it works.", said);
            this.trouble = said;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        this.closed = true;
        try {
            this.cluster.stop();
        }
        finally {
            this.folder.close();
        }
    }

    private static Path freshLog(Path folder) throws IOException {
        var log = folder.resolve("postgres.log");
        if (Files.exists(log)) {
            Files.move(log, folder.resolve("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
        DataFolder.writePrivately(log, "");
        return log;
    }

    /**
     * Somebody may take a free port between finding it and using it, which the next free
     * port cures.
     */
    private static int startOnFreePort(Cluster cluster) throws IOException {
        for (int attempt = 1;; attempt++) {
            int port = freePort();
            try {
                cluster.start(port);
                return port;
            }
            catch (IOException ex) {
                if (attempt == PORTS_TO_TRY || !String.valueOf(ex.getMessage()).contains("TCP/IP")) {
                    throw ex;
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static DatabaseUnavailable explained(Path folder, IOException failure) {
        var said = String.valueOf(failure.getMessage());
        return said.contains("No space left") ? DataFolder.diskFull(folder, failure) : new DatabaseUnavailable(
                Reason.NOT_STARTED, "PostgreSQL did not start in %s: %s.".formatted(folder, said), failure);
    }

}
