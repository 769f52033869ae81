package org.tearsheet.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.tearsheet.Colleagues;
import org.tearsheet.Tearsheet;
import org.tearsheet.database.TemporaryDatabase;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

/**
 * Prints how long a pack of 2,000 topics in two languages takes to be previewed, taken,
 * previewed again and exported, and how much memory that needs at most; the command
 * stands in {@code docs/starter-pack.md}.
 */
class PackBenchmark {

    private static final int TOPICS = 2_000;

    private static final Path STARTER = Path.of("db/starter");

    @Test
    void print() throws IOException {
        System.out.printf("%d processors, %s, at most %,d MB of heap%n", Runtime.getRuntime().availableProcessors(),
                Runtime.version(), Runtime.getRuntime().maxMemory() >> 20);
        var zip = Files.createTempFile("pack", ".zip");
        write(zip);
        System.out.printf("%,d topics, %,d texts, a zip of %,d KB%n", TOPICS, TOPICS * 4, Files.size(zip) >> 10);
        try (var database = new TemporaryDatabase(); var house = house(database)) {
            var somebody = new Colleagues(house.getBean(JdbcClient.class),
                    house.getBean(SecurityContextHolderStrategy.class));
            run(somebody, somebody.join(Role.ADMINISTRATOR), house.getBean(PackDesk.class), Files.readAllBytes(zip));
            System.out.printf("%,d drafts%n",
                    house.getBean(JdbcClient.class)
                        .sql("select count(*) from edition where state = 'DRAFT'")
                        .query(Integer.class)
                        .single());
        }
        Files.delete(zip);
    }

    private static void run(Colleagues colleagues, SignedInPerson administrator, PackDesk desk, byte[] zip)
            throws IOException {
        try (var upload = UploadedPack.receive("pack.zip", new ByteArrayInputStream(zip))) {
            var preview = timed("preview",
                    () -> colleagues.as(administrator, () -> desk.examine(upload, new Progress())));
            timed("taken", () -> colleagues.as(administrator,
                    () -> desk.take(upload, preview, Decisions.USUAL, new Progress())));
            timed("preview of the same again",
                    () -> colleagues.as(administrator, () -> desk.examine(upload, new Progress())));
        }
        timed("export of the starter library", () -> colleagues.as(administrator, () -> {
            try {
                desk.export(new PackHead("ours", "1", "Ours"), desk.topics(), true, OutputStream.nullOutputStream());
                return true;
            }
            catch (IOException ex) {
                throw new IllegalStateException(ex);
            }
        }));
    }

    private static <T> T timed(String what, Supplier<T> work) {
        System.gc();
        var peak = new Peak();
        var begun = System.nanoTime();
        var result = work.get();
        System.out.printf("%-32s %5.1f s, at most %,d MB above what was there%n", what,
                (System.nanoTime() - begun) / 1e9, peak.stop() >> 20);
        return result;
    }

    private static ConfigurableApplicationContext house(TemporaryDatabase database) {
        return new SpringApplicationBuilder(Tearsheet.class).run("--server.port=0",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword());
    }

    /**
     * The topics of the starter pack over and over, each under another address and
     * number.
     */
    private static void write(Path to) throws IOException {
        var topics = starter();
        try (var zip = new ZipOutputStream(Files.newOutputStream(to))) {
            file(zip, "pack.yaml", "name: large\nversion: \"1\"\ntitle: Large\n");
            file(zip, "sources.yaml", Files.readString(STARTER.resolve("sources.yaml")));
            for (int n = 0; n < TOPICS; n++) {
                var topic = topics.get(n % topics.size());
                for (var text : topic.entrySet()) {
                    file(zip, "topic-%d/%s".formatted(n, text.getKey()), anew(text.getKey(), text.getValue(), n));
                }
            }
        }
    }

    private static String anew(String name, String text, int n) {
        if (!name.equals(TopicFile.NAME)) {
            return text.replaceFirst("\\. ", ", said for the %dth time. ".formatted(n));
        }
        return text.replaceFirst("slug: .*", "slug: topic-" + n)
            .replaceFirst("sheet: .*", "sheet: " + (1000 + n))
            .replaceAll("(?m)^    - ([^:\\n]+)$", "    - \"%d $1\"".formatted(n));
    }

    private static List<Map<String, String>> starter() throws IOException {
        try (var folders = Files.list(STARTER)) {
            return folders.filter(folder -> Files.exists(folder.resolve(TopicFile.NAME)))
                .sorted()
                .map(PackBenchmark::texts)
                .toList();
        }
    }

    private static Map<String, String> texts(Path folder) {
        try (var files = Files.list(folder)) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), file -> {
                try {
                    return Files.readString(file);
                }
                catch (IOException ex) {
                    throw new IllegalStateException(ex);
                }
            }));
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static void file(ZipOutputStream zip, String path, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Watches how much of the heap is in use after each collection. */
    private static final class Peak {

        private final long before = used();

        private volatile boolean stopped;

        private volatile long most;

        private final Thread watch = Thread.ofPlatform().daemon().start(() -> {
            while (!stopped) {
                most = Math.max(most, afterCollection());
                try {
                    Thread.sleep(50);
                }
                catch (InterruptedException _) {
                    return;
                }
            }
        });

        long stop() {
            stopped = true;
            watch.interrupt();
            return Math.max(0, most - before);
        }

        private static long used() {
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }

        private static long afterCollection() {
            return ManagementFactory.getMemoryPoolMXBeans()
                .stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        }

    }

}
