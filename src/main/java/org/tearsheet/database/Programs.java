package org.tearsheet.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's own programs, unpacked beside the data they serve.
 */
final class Programs {

    private static final Logger logger = LoggerFactory.getLogger(Programs.class);

    private static final String SYSTEM = system(System.getProperty("os.name", ""));

    private static final int OWNER_MAY_EXECUTE = 0100;

    private static final String PREFIX = "programs-";

    private static final String COMPLAINT = ".*(FATAL|PANIC|error): +";

    private final Path folder;

    private final Path home;

    private Programs(Path folder, Path home) {
        this.folder = folder;
        this.home = home;
    }

    static Programs unpackedIn(Path folder) throws IOException {
        var home = folder.resolve(PREFIX + checksum());
        if (!Files.exists(home)) {
            logger.info("Unpacking PostgreSQL into {}, once", home);
            unpack(home, Files.createTempDirectory(folder, PREFIX));
        }
        return new Programs(folder, home);
    }

    /**
     * Runs a program to its end, appending what it says to a log.
     */
    void run(Path log, String input, String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        command.add(this.home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var said = Files.exists(log) ? Files.size(log) : 0;
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        if (exitCode(builder, input) != 0) {
            throw new IOException(complaint(log, said));
        }
    }

    /**
     * Whatever runs from this folder, which before the start is what a killed Tearsheet
     * left.
     */
    List<ProcessHandle> stillRunning() {
        return ProcessHandle.allProcesses().filter(this::runs).toList();
    }

    /**
     * Whether this process runs from this folder; a dead one that nobody has buried does
     * not.
     */
    boolean runs(ProcessHandle process) {
        return process.info().command().map(Path::of).filter(this::belongsHere).isPresent();
    }

    /**
     * Gives up these copies, so that the next start unpacks them anew.
     */
    void discard() throws IOException {
        FileSystemUtils.deleteRecursively(this.home);
    }

    /**
     * Clears away the programs of earlier releases and what a killed start unpacked
     * half-way.
     */
    void discardOthers() throws IOException {
        try (var all = Files.newDirectoryStream(this.folder, PREFIX + "*")) {
            for (var other : all) {
                if (!other.equals(this.home)) {
                    FileSystemUtils.deleteRecursively(other);
                }
            }
        }
    }

    private boolean belongsHere(Path command) {
        return command.startsWith(this.folder)
                && command.getName(this.folder.getNameCount()).toString().startsWith(PREFIX);
    }

    private static int exitCode(ProcessBuilder builder, String input) throws IOException {
        var process = builder.start();
        try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
            stdin.write(input);
        }
        try {
            return process.waitFor();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static String complaint(Path log, long from) throws IOException {
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(from);
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return lines.stream()
                .filter((line) -> line.matches(COMPLAINT + ".*"))
                .findFirst()
                .or(() -> lines.reversed().stream().filter((line) -> !line.isBlank()).findFirst())
                .orElse("it said nothing")
                .replaceFirst(COMPLAINT, "");
        }
    }

    private static void unpack(Path home, Path aside) throws IOException {
        try {
            unpack(aside);
            Files.move(aside, home);
        }
        catch (IOException ex) {
            FileSystemUtils.deleteRecursively(aside);
            throw ex;
        }
    }

    private static void unpack(Path aside) throws IOException {
        Files.createDirectory(aside.resolve("bin")); // which the archives do not mention
        Files.createDirectory(aside.resolve("lib")); // nor all of them this
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = aside.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                }
                else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                }
                else {
                    Files.copy(tar, target);
                    target.toFile().setExecutable((entry.getMode() & OWNER_MAY_EXECUTE) != 0);
                }
            }
        }
    }

    private static String checksum() throws IOException {
        var checksum = new CRC32();
        try (var archive = new CheckedInputStream(archive(), checksum)) {
            archive.transferTo(OutputStream.nullOutputStream());
        }
        return Long.toHexString(checksum.getValue());
    }

    private static InputStream archive() throws IOException {
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(SYSTEM, System.getProperty("os.arch", ""));
    }

    private static String system(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("windows") ? "Windows" : lower.startsWith("mac") ? "Darwin" : "Linux";
    }

}
