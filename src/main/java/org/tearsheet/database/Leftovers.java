package org.tearsheet.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed Tearsheet or a power cut leaves behind: a server that still runs, or the
 * number of a process that may by now be anything.
 */
final class Leftovers {

    private static final Logger logger = LoggerFactory.getLogger(Leftovers.class);

    private static final int TRIES = 100;

    private final Programs programs;

    private final Path note;

    Leftovers(Programs programs, Path home) {
        this.programs = programs;
        this.note = home.resolve("postmaster.pid");
    }

    /**
     * Whether the server that was started here lives; one that was killed leaves its
     * number behind.
     */
    boolean isServerAlive() throws IOException {
        return noted().filter(this.programs::runs).isPresent();
    }

    /**
     * Clears them away; whoever calls this holds the folder, so nobody can be using them.
     */
    void clear(Runnable stop) throws IOException {
        if (noted().filter(this.programs.stillRunning()::contains).isPresent()) {
            logger.warn("Stopping the PostgreSQL on {} that a killed Tearsheet left running", this.note.getParent());
            stop.run();
        }
        killTheRest();
        if (Files.exists(this.note) && isMisleading()) {
            Files.delete(this.note);
        }
    }

    private void killTheRest() throws IOException {
        var rest = this.programs.stillRunning();
        for (int tries = 0; !rest.isEmpty(); tries++) {
            if (tries == TRIES) {
                throw new IOException("an earlier PostgreSQL does not end");
            }
            rest.forEach(ProcessHandle::destroyForcibly);
            pause();
            rest = this.programs.stillRunning();
        }
    }

    /**
     * PostgreSQL copes with the number of a dead process, but takes any living one for
     * itself, be it another program or a dead process that nobody has buried, of which
     * nothing is known.
     */
    private boolean isMisleading() throws IOException {
        return number() == 0 || noted().map(ProcessHandle::info)
            .filter((process) -> process.command().isPresent() || process.arguments().isEmpty())
            .isPresent();
    }

    private Optional<ProcessHandle> noted() throws IOException {
        return Files.exists(this.note) ? ProcessHandle.of(number()) : Optional.empty();
    }

    private int number() throws IOException {
        var text = Files.readString(this.note, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("").strip();
        return text.matches("-?\\d{1,9}") ? Math.abs(Integer.parseInt(text)) : 0;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

}
