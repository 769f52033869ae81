package org.tearsheet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tearsheet.database.OwnPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tearsheet is killed at random moments while people save, approve and import, every
 * fourth time with its PostgreSQL. {@code -Dtearsheet.kills=100} kills it that often,
 * {@code -Dtearsheet.kills.seed} at the same moments again, and
 * {@code -Dtearsheet.kills.folder} goes on where a run in that folder has ended.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("tearsheet.kills", 2);

    private static final long SEED = Long.getLong("tearsheet.kills.seed", System.nanoTime());

    private static final int FEW = 5;

    private static final int LATEST = 4_000;

    @TempDir
    private static Path temporary;

    @Test
    void whateverWasAcknowledgedIsThereAndNothingIsHalfDone() throws Exception {
        var random = new Random(SEED);
        var folder = Path.of(System.getProperty("tearsheet.kills.folder", temporary.toString()));
        var acknowledged = Acknowledged.in(Files.createDirectories(folder));
        try (var database = OwnPostgres.startedIn(folder)) {
            var jdbc = JdbcClient
                .create(new DriverManagerDataSource(database.url(), database.username(), database.password()));
            var work = KilledWork.prepared(folder, database, KILLS > FEW);
            for (int kill = 0; kill < KILLS; kill++) {
                try (var running = work.begin(acknowledged.kills())) {
                    running.awaitWork();
                    Thread.sleep(random.nextInt(LATEST));
                    if (kill % 4 == 1) {
                        database.kill();
                        acknowledged.add(running.kill());
                        database.start();
                    }
                    else {
                        acknowledged.add(running.kill());
                    }
                }
                acknowledged.check(jdbc);
            }
        }
        System.out.printf("Killed %d times (seed %d). Of %d kills in all, each checked: %s%n", KILLS, SEED,
                acknowledged.kills(), acknowledged);
        assertThat(acknowledged.acts()).isPositive();
    }

}
