package org.tearsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;
import org.tearsheet.Colleagues;
import org.tearsheet.RunningTearsheet;
import org.tearsheet.Tearsheet;
import org.tearsheet.accounts.ApiTokenDesk;
import org.tearsheet.accounts.ApiTokenFixtures;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.ChannelAccess;
import org.tearsheet.interop.access.ChannelPolicy;
import org.tearsheet.interop.access.Doors;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Role;

/**
 * A clinic's data: a library of so many topics, a thousand clinicians, programs that may
 * ask. It is made before anything is measured, and the jar that is delivered is started
 * on it.
 */
final class House {

    static final String PASSWORD = "measured by a benchmark";

    private static final Path PLACE = Path.of("target", "bench");

    private static final String DATA = "--tearsheet.data=";

    /** Nobody of the demonstration. */
    private static final String NO_PROFILE = "--spring.profiles.active=";

    private static final int CLINICIANS = 1000;

    /** Enough that none of them calls too often. */
    private static final int TOKENS = 40;

    private final Path folder;

    private House(Path folder) {
        this.folder = folder;
    }

    static House of(int topics) throws IOException {
        var house = new House(PLACE.resolve("house-" + topics).toAbsolutePath());
        FileSystemUtils.deleteRecursively(house.folder);
        Files.createDirectories(house.folder);
        house.settle(topics);
        return house;
    }

    private void settle(int topics) throws IOException {
        try (var tearsheet = within(folder.toString(), "--tearsheet.demo.on=true",
                "--tearsheet.demo.password=" + PASSWORD)) {
            var jdbc = tearsheet.getBean(JdbcClient.class);
            var colleagues = tearsheet.getBean(Colleagues.class);
            new ManyTopics(jdbc, tearsheet.getBean(TransactionOperations.class), tearsheet, colleagues).fill(topics);
            clinicians(jdbc);
            Files.write(folder.resolve("tokens"),
                    programs(tearsheet.getBean(Doors.class), tearsheet.getBean(ApiTokenDesk.class), colleagues));
            Files.write(folder.resolve("codes"),
                    jdbc.sql("select distinct code from topic_code where system = 'ICD-10-CM' order by code")
                        .query(String.class)
                        .list());
        }
    }

    /** Tearsheet in this process, on the data in a folder. */
    static ConfigurableApplicationContext within(String folder, String... settings) {
        var all = new ArrayList<>(
                List.of("--server.port=0", "--tearsheet.print.warm-up=false", NO_PROFILE, DATA + folder));
        all.addAll(List.of(settings));
        return new SpringApplicationBuilder(Tearsheet.class, Colleagues.class, Doors.class)
            .run(all.toArray(String[]::new));
    }

    /** Each with the password of the demonstration. */
    private static void clinicians(JdbcClient jdbc) {
        jdbc.sql("""
                with joined as (
                    insert into person (id, version, username, name, password_hash, enabled, demo, created_at)
                    select md5('clinician ' || n)::uuid, 0, 'clinician' || n, 'Clinician ' || n, p.password_hash, true,
                           false, now()
                    from generate_series(0, %d) n join person p on p.username = 'clinician'
                    returning id)
                insert into person_role (person_id, role) select id, 'CLINICIAN' from joined
                """.formatted(CLINICIANS - 1)).update();
    }

    private static List<String> programs(Doors doors, ApiTokenDesk desk, Colleagues colleagues) {
        for (var channel : List.of(Channel.INFOBUTTON, Channel.CDS_HOOKS)) {
            doors.set(channel, ChannelAccess.TOKEN, ChannelPolicy.MOST);
        }
        var administrator = colleagues.join(Role.ADMINISTRATOR);
        Supplier<String> making = () -> desk
            .make(ApiTokenFixtures.draft(ApiScope.INFOBUTTON, ApiScope.CDS_HOOKS, ApiScope.CHECKLIST_ASSESS))
            .text();
        var tokens = new ArrayList<String>();
        for (int token = 0; token < TOKENS; token++) {
            tokens.add(colleagues.as(administrator, making));
        }
        return tokens;
    }

    /** The folder that its database is in. */
    String data() {
        return folder.toString();
    }

    List<String> tokens() throws IOException {
        return Files.readAllLines(folder.resolve("tokens"));
    }

    List<String> codes() throws IOException {
        return Files.readAllLines(folder.resolve("codes"));
    }

    /** The jar as it is delivered, with these options of Java. */
    RunningTearsheet start(List<String> options) throws IOException {
        return start(options, jar());
    }

    RunningTearsheet start(List<String> options, Path jar) throws IOException {
        var started = new ArrayList<>(options);
        started.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        return RunningTearsheet.start(PLACE.resolve("run").toAbsolutePath(), started, NO_PROFILE, DATA + folder,
                "--tearsheet.print.warm-up=true");
    }

    static Path jar() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("target"), "tearsheet-*.jar")) {
            return files.iterator().next();
        }
    }

    /** A place for files of a run. */
    static Path place() {
        return PLACE;
    }

}
