package org.tearsheet.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.tearsheet.backup.BackupRefused.Reason;
import org.tearsheet.backup.Manifest.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that was read to its end, each part found to be what its manifest says. */
class BackupFile implements AutoCloseable {

    private static final int MANIFEST_BYTES = 4 * 1024 * 1024;

    private final Path path;

    private final ZipFile zip;

    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupFile open(Path path) {
        try {
            return read(path);
        }
        catch (IOException | JacksonException | IllegalArgumentException _) {
            throw broken(path, "it cannot be read as one");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads it a second time, and says if it is not what it was. */
    <T, E extends Exception> T read(Part part, Reading<T, E> reading) throws IOException, E {
        try (var hashed = new DigestInputStream(content(part.entry()), Sha256.begin())) {
            var result = reading.read(hashed);
            hashed.transferTo(OutputStream.nullOutputStream());
            if (!Sha256.end(hashed.getMessageDigest()).equals(part.sha256())) {
                throw broken(path, "%s is not what it was".formatted(part.entry()));
            }
            return result;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static BackupFile read(Path path) throws IOException {
        if (!Seal.isWhole(path)) {
            throw broken(path, "it is not what was written");
        }
        var zip = new ZipFile(path.toFile());
        try {
            var backup = new BackupFile(path, zip, manifest(path, zip));
            backup.examine();
            return backup;
        }
        catch (IOException | RuntimeException ex) {
            zip.close();
            throw ex;
        }
    }

    private static Manifest manifest(Path path, ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw broken(path, "it has no manifest");
        }
        try (var in = zip.getInputStream(entry)) {
            var text = in.readNBytes(MANIFEST_BYTES);
            in.transferTo(OutputStream.nullOutputStream()); // checks the sum of it
            var manifest = JsonMapper.shared().readValue(text, Manifest.class);
            if (manifest.format() != Manifest.FORMAT || manifest.migrations().isEmpty()) {
                throw broken(path, "its manifest is of another kind");
            }
            return manifest;
        }
    }

    private void examine() throws IOException {
        var wanted = Stream.concat(Stream.of(Manifest.NAME), manifest.tables().stream().map(Part::entry)).toList();
        var found = zip.stream().map(ZipEntry::getName).toList();
        if (found.size() != wanted.size() || !Set.copyOf(found).equals(new HashSet<>(wanted))) {
            throw broken(path, "it has other parts than its manifest says: "
                    + Stream.concat(missing(wanted, found), missing(found, wanted)).collect(Collectors.joining(", ")));
        }
        for (var part : manifest.tables()) {
            read(part, in -> in.transferTo(OutputStream.nullOutputStream()));
        }
    }

    private static Stream<String> missing(List<String> from, List<String> in) {
        return from.stream().filter(name -> !in.contains(name)).limit(3);
    }

    private InputStream content(String entry) throws IOException {
        return zip.getInputStream(zip.getEntry(entry));
    }

    static BackupRefused broken(Path path, String why) {
        return new BackupRefused(Reason.NO_WHOLE_BACKUP,
                "%s is no whole backup: %s. Nothing was restored.".formatted(path, why));
    }

    interface Reading<T, E extends Exception> {

        T read(InputStream content) throws IOException, E;

    }

}
