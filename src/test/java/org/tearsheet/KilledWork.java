package org.tearsheet;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.tearsheet.atwork.AtWork;
import org.tearsheet.database.OwnPostgres;

/** People at work in a process of their own, which is killed. */
final class KilledWork {

    private static final Path CLASSES = Path.of("target", "classes");

    private static final Path WORK = Path.of("target", "test-classes");

    private final Path folder;

    private final OwnPostgres database;

    private KilledWork(Path folder, OwnPostgres database) {
        this.folder = folder;
        this.database = database;
    }

    /**
     * For many kills, a first start is made from which the JVM learns for those after it;
     * for few, learning takes longer than it spares.
     */
    static KilledWork prepared(Path folder, OwnPostgres database, boolean many)
            throws IOException, InterruptedException {
        var work = new KilledWork(folder, database);
        if (!Files.exists(work.jar())) {
            work.packClasses();
        }
        if (many && !Files.exists(work.cache())) {
            work.learn();
        }
        return work;
    }

    Running begin(int run) throws IOException {
        var process = start(run, Files.exists(cache()) ? "-XX:AOTCache=" + cache() : "-Xshare:auto");
        return new Running(process, process.inputReader());
    }

    private void learn() throws IOException, InterruptedException {
        var process = start(-1, "-XX:AOTCacheOutput=" + cache());
        var said = process.inputReader().readAllLines();
        if (process.waitFor() != 0) {
            throw new IOException(String.join("\n", said));
        }
    }

    private Process start(int run, String learned) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = new ArrayList<String>();
        command.addAll(List.of(java.toString(), learned, "-Xlog:disable", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath(), AtWork.class.getName(), "--server.port=0",
                "--at-work.run=" + run, "--tearsheet.print.warm-up=false", "--tearsheet.data=" + folder,
                "--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private Path cache() {
        return folder.resolve("at-work.aot");
    }

    private Path jar() {
        return folder.resolve("at-work.jar");
    }

    private String classPath() {
        var others = Arrays.stream(RunningTearsheet.classPath().split(File.pathSeparator))
            .filter(entry -> !Files.isDirectory(Path.of(entry)))
            .toList();
        return jar() + File.pathSeparator + String.join(File.pathSeparator, others);
    }

    /** The JVM learns nothing of classes in folders. */
    private void packClasses() throws IOException {
        try (var jar = new ZipOutputStream(Files.newOutputStream(jar()))) {
            jar.setLevel(1);
            pack(jar, CLASSES, CLASSES);
            pack(jar, WORK, WORK.resolve("org/tearsheet/atwork"));
        }
    }

    private static void pack(ZipOutputStream jar, Path root, Path part) throws IOException {
        try (var files = Files.walk(part)) {
            for (var file : files.filter(path -> !path.equals(root)).sorted().toList()) {
                var name = root.relativize(file).toString().replace(File.separatorChar, '/');
                if (Files.isDirectory(file)) {
                    jar.putNextEntry(new ZipEntry(name + "/"));
                }
                else {
                    jar.putNextEntry(new ZipEntry(name));
                    Files.copy(file, jar);
                }
            }
        }
    }

    /** A process that works now. */
    record Running(Process process, BufferedReader output) implements AutoCloseable {

        void awaitWork() throws IOException {
            var said = new ArrayList<String>();
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                if (line.equals("at work")) {
                    return;
                }
            }
            throw new IOException("Never at work:\n" + String.join("\n", said));
        }

        /**
         * Kills it by its handle, as Process itself would also drop what it said last.
         * @return what it had said of its work; a line that was cut off is none
         */
        List<String> kill() throws IOException {
            process.toHandle().destroyForcibly();
            var said = new StringBuilder();
            for (int sign = output.read(); sign >= 0; sign = output.read()) {
                said.append((char) sign);
            }
            return said.substring(0, said.lastIndexOf("\n") + 1).lines().toList();
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }

    }

}
