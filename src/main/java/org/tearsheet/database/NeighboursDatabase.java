package org.tearsheet.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The embedded PostgreSQL that another Tearsheet of this user runs, for a command that
 * only reads. It is neither started nor stopped.
 */
record NeighboursDatabase(String getJdbcUrl, String getPassword) implements JdbcConnectionDetails {

    /** Where PostgreSQL notes its port, counted from none. */
    private static final int PORT = 3;

    /** Empty while it is starting, or stopping. */
    static Optional<JdbcConnectionDetails> in(Path folder) throws IOException {
        var home = folder.resolve("postgres");
        var note = home.resolve("postmaster.pid");
        var password = Cluster.passwordFile(home);
        var lines = Files.exists(note) ? Files.readAllLines(note) : List.<String>of();
        return lines.size() > PORT && lines.get(PORT).matches("[0-9]{1,5}") && Files.exists(password)
                ? Optional.of(new NeighboursDatabase(EmbeddedDatabase.url(Integer.parseInt(lines.get(PORT))),
                        Files.readString(password)))
                : Optional.empty();
    }

    @Override
    public String getUsername() {
        return Cluster.NAME;
    }

}
