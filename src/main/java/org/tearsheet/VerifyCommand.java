package org.tearsheet;

import java.util.Map;
import java.util.Optional;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.audit.AuditHead;
import org.tearsheet.audit.Breach;
import org.tearsheet.audit.ChainCheck;
import org.tearsheet.audit.Verification;

/**
 * Verifies the audit trail of the configured database instead of starting Tearsheet:
 * {@code --tearsheet.audit.verify}, or with a head that was written down
 * {@code --tearsheet.audit.verify=17:9f86d0…}. It changes nothing, also beside a
 * Tearsheet that runs, and says what it found in a sentence and an exit code.
 */
class VerifyCommand {

    static final int BROKEN = 30;

    static final int OTHER_THAN_WRITTEN_DOWN = 31;

    static final int NOT_POSSIBLE = 32;

    private static final String OPTION = "tearsheet.audit.verify";

    private final Optional<AuditHead> writtenDown;

    private VerifyCommand(Optional<AuditHead> writtenDown) {
        this.writtenDown = writtenDown;
    }

    static boolean isIn(String... args) {
        return new SimpleCommandLinePropertySource(args).containsProperty(OPTION);
    }

    static int run(String... args) {
        var given = String.valueOf(new SimpleCommandLinePropertySource(args).getProperty(OPTION));
        var writtenDown = AuditHead.of(given);
        if (!given.isEmpty() && writtenDown.isEmpty()) {
            return say(NOT_POSSIBLE,
                    "This is no head of an audit trail: it is a number, a colon and 64 hexadecimal digits.");
        }
        var application = new SpringApplication(DatabaseAlone.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(DatabaseAlone.BESIDE);
        try (var context = application.run(args)) {
            return new VerifyCommand(writtenDown).verify(context.getBean(JdbcClient.class));
        }
    }

    private int verify(JdbcClient jdbc) {
        try {
            var found = new ChainCheck(jdbc).complete(Verification.begin(writtenDown));
            return found.breach().map(breach -> say(found, breach)).orElseGet(() -> whole(found.reached()));
        }
        catch (BadSqlGrammarException _) {
            return say(NOT_POSSIBLE,
                    "This database has no chained audit trail yet. Start this Tearsheet on it once, then verify.");
        }
    }

    private int whole(AuditHead head) {
        return say(0,
                "The audit trail is whole: %d entries, each as it was written%s. Its head is %s".formatted(
                        head.sequence(), writtenDown.isEmpty() ? "" : ", and the head written down is among them",
                        head.text()));
    }

    private static int say(Verification found, Breach breach) {
        var number = breach.sequence();
        var held = "Before that, all is as it was written.";
        return switch (breach.kind()) {
            case MISSING -> say(BROKEN, "The audit trail is broken: entry %d is missing. %s".formatted(number, held));
            case CHANGED -> say(BROKEN, "The audit trail is broken: entry %d was changed. %s".formatted(number, held));
            case UNLINKED ->
                say(BROKEN, "The audit trail is broken: entry %d does not follow from the one before it. %s"
                    .formatted(number, held));
            case UNCHAINED -> say(BROKEN,
                    "The audit trail is broken: an entry stands outside of its chain, which holds up to entry %d."
                        .formatted(found.reached().sequence()));
            case CUT_OFF -> say(OTHER_THAN_WRITTEN_DOWN,
                    "The audit trail was cut off: entry %d was written down, and the trail ends at %d."
                        .formatted(number, found.reached().sequence()));
            case REPLACED -> say(OTHER_THAN_WRITTEN_DOWN,
                    "The audit trail was replaced: entry %d is another one than was written down.".formatted(number));
        };
    }

    private static int say(int exitCode, String sentence) {
        System.out.println(sentence);
        return exitCode;
    }

    /** What it takes to reach the database: neither screens nor a starter pack. */
    @ComponentScan("org.tearsheet.database")
    @ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class })
    static class DatabaseAlone {

        /** For what only reads, while a Tearsheet may run on the embedded database. */
        static final Map<String, Object> BESIDE = Map.of("tearsheet.database.beside", true);

    }

}
