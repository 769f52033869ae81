package org.tearsheet;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;

import javax.sql.DataSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.tearsheet.VerifyCommand.DatabaseAlone;
import org.tearsheet.backup.Backup;
import org.tearsheet.backup.BackupRefused;
import org.tearsheet.backup.Restore;

/**
 * Backs the configured database up, or fills an empty one, instead of starting Tearsheet:
 * {@code --tearsheet.backup=<file or folder>} and {@code --tearsheet.restore=<file>}. It
 * says what it did in a sentence and an exit code.
 */
class BackupCommand {

    static final int NOT_WRITTEN = 40;

    static final int NO_WHOLE_BACKUP = 41;

    static final int UNKNOWN_SCHEMA = 42;

    static final int NOT_EMPTY = 43;

    static final int NOT_RESTORED = 44;

    static final int NOT_ASKED_CLEARLY = 45;

    private static final String BACKUP = "tearsheet.backup";

    private static final String RESTORE = "tearsheet.restore";

    private final DataSource database;

    private BackupCommand(DataSource database) {
        this.database = database;
    }

    static boolean isIn(String... args) {
        var given = new SimpleCommandLinePropertySource(args);
        return given.containsProperty(BACKUP) || given.containsProperty(RESTORE);
    }

    static int run(String... args) {
        var given = new SimpleCommandLinePropertySource(args);
        if (given.containsProperty(BACKUP) == given.containsProperty(RESTORE)) {
            return say(NOT_ASKED_CLEARLY, "Ask for a backup or for a restore, not for both.");
        }
        var asked = given.containsProperty(BACKUP) ? BACKUP : RESTORE;
        var path = given.getProperty(asked);
        if (path == null || path.isBlank()) {
            return say(NOT_ASKED_CLEARLY, "Say which file: --%s=<file>.".formatted(asked));
        }
        var application = new SpringApplication(DatabaseAlone.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        // nothing is restored under a Tearsheet that runs
        if (asked.equals(BACKUP)) {
            application.setDefaultProperties(DatabaseAlone.BESIDE);
        }
        try (var context = application.run(args)) {
            var command = new BackupCommand(context.getBean(DataSource.class));
            return asked.equals(BACKUP) ? command.backUp(Path.of(path)) : command.restore(Path.of(path));
        }
        catch (BackupRefused refused) {
            return say(code(refused.reason()), String.valueOf(refused.getMessage()));
        }
        catch (IOException | SQLException ex) {
            return say(asked.equals(BACKUP) ? NOT_WRITTEN : NOT_RESTORED,
                    "That did not work (%s), and nothing is left of it.".formatted(ex.getClass().getSimpleName()));
        }
    }

    private int backUp(Path wanted) throws IOException, SQLException {
        var written = new Backup(database, Clock.systemUTC()).write(wanted);
        return say(0, "Backed up %d rows of %d tables, version %s, into %s%nSHA-256 %s".formatted(written.rows(),
                written.tables(), written.schema(), written.file(), written.sha256()));
    }

    private int restore(Path file) throws IOException, SQLException {
        var restored = new Restore(database).from(file);
        return say(0, "Restored %d rows of %d tables as they were at %s. The audit trail is whole; its head is %s"
            .formatted(restored.rows(), restored.tables(), restored.made(), restored.audit().text()));
    }

    private static int code(BackupRefused.Reason reason) {
        return switch (reason) {
            case NOT_WRITTEN -> NOT_WRITTEN;
            case NO_WHOLE_BACKUP -> NO_WHOLE_BACKUP;
            case UNKNOWN_SCHEMA -> UNKNOWN_SCHEMA;
            case NOT_EMPTY -> NOT_EMPTY;
            case NOT_RESTORED -> NOT_RESTORED;
        };
    }

    private static int say(int exitCode, String sentence) {
        System.out.println(sentence);
        return exitCode;
    }

}
