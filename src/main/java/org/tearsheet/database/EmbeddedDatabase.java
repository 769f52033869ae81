package org.tearsheet.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tearsheet.database.DatabaseUnavailable.Reason;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

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

    @Override
    public void close() throws IOException {
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
