package org.tearsheet;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The whole application as it is delivered, in a process of its own: with its embedded
 * database, its log, its working folder and its temporary files under one folder.
 */
public final class RunningTearsheet implements AutoCloseable {

    private static final Path PROGRAMS = Path.of(System.getProperty("java.home"), "bin");

    private static final String PROFILES = "--spring.profiles.active=";

    private static final String WARM_UP = "--tearsheet.print.warm-up=";

    private final Path folder;

    private final int port;

    private final Process process;

    private RunningTearsheet(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    static RunningTearsheet start(Path folder, String... settings) throws IOException {
        return start(List.of(), folder, settings);
    }

    /** The same, started by another program that becomes it. */
    static RunningTearsheet start(List<String> by, Path folder, String... settings) throws IOException {
        // It runs for a minute, too short for the slower of the two compilers to be worth
        // its time
        return start(by, folder, List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(), Tearsheet.class.getName()),
                settings);
    }

    /**
     * Starts it, and waits until it is ready.
     * @param started options of Java, and what is started with them
     */
    public static RunningTearsheet start(Path folder, List<String> started, String... settings) throws IOException {
        return start(List.of(), folder, started, settings);
    }

    private static RunningTearsheet start(List<String> by, Path folder, List<String> started, String... settings)
            throws IOException {
        var temporary = Files.createDirectories(folder.resolve("temporary"));
        var working = Files.createDirectories(folder.resolve("working"));
        var port = freePort();
        var command = new java.util.ArrayList<>(by);
        command.addAll(List.of(PROGRAMS.resolve("java").toString(), "--finalization=disabled",
                "--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + temporary));
        command.addAll(started);
        command.add("--server.port=" + port);
        command.addAll(Arrays.asList(settings));
        if (command.stream().noneMatch(setting -> setting.startsWith(PROFILES))) {
            command.add(PROFILES + "demo");
        }
        if (command.stream().noneMatch(setting -> setting.startsWith(WARM_UP))) {
            command.add(WARM_UP + "false");
        }
        var process = new ProcessBuilder(command).directory(working.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.log").toFile())
            .start();
        var running = new RunningTearsheet(folder, port, process);
        running.awaitReady();
        return running;
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** A path as its process sees it, which may have disks of its own. */
    Path asItSees(Path path) {
        return Path.of("/proc", String.valueOf(process.pid()), "root" + path.toAbsolutePath());
    }

    Path folder() {
        return folder;
    }

    HeapDump heapDump(String name) throws IOException {
        var file = folder.resolveSibling(name + ".hprof");
        var jcmd = new ProcessBuilder(PROGRAMS.resolve("jcmd").toString(), String.valueOf(process.pid()),
                "GC.heap_dump", file.toString())
            .redirectErrorStream(true)
            .start();
        var said = new String(jcmd.getInputStream().readAllBytes());
        if (!Files.exists(file)) {
            throw new IOException(said);
        }
        return new HeapDump(file);
    }

    /** What all objects that live need, after a collection, in bytes. */
    public long liveBytes() throws IOException {
        var jcmd = new ProcessBuilder(PROGRAMS.resolve("jcmd").toString(), String.valueOf(process.pid()),
                "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
        try (var lines = jcmd.inputReader()) {
            var total = lines.lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
            return Long.parseLong(total.split(" +")[2]);
        }
    }

    Connection database() throws IOException, SQLException {
        var home = folder.resolve("working/data/postgres");
        var database = Files.readAllLines(home.resolve("postmaster.pid")).get(3);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%s/tearsheet".formatted(database), "tearsheet",
                Files.readString(home.resolve("tearsheet.password")));
    }

    /** Asks it to stop, and waits for nothing. */
    void askToStop() {
        process.destroy();
    }

    /** Ends it without a word, as a power cut of its machine would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to stop, after which PostgreSQL has written everything to its files. */
    public int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private void awaitReady() throws IOException {
        var until = Instant.now().plus(Duration.ofMinutes(2));
        try (var client = HttpClient.newHttpClient()) {
            while (process.isAlive() && Instant.now().isBefore(until)) {
                if (isReady(client)) {
                    return;
                }
                Thread.sleep(200);
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new IOException("Not ready: " + Files.readString(folder.resolve("output.log")));
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address() + "/readyz")).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        }
        catch (IOException ex) {
            return false;
        }
    }

    /** Without the tests, whose components it would find. */
    static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
            .collect(Collectors.joining(File.pathSeparator));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

}
