package org.tearsheet.interop.openemr;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tearsheet.library.EditionId;

/**
 * A folder in which our files lie among those of others. A list in it says which are
 * ours, with a hash of each: what somebody else put there or changed is never touched.
 */
class EducationFolder {

    static final String LIST = ".tearsheet-files";

    private static final String LOCK = ".tearsheet-lock";

    private static final String BESIDE = ".tearsheet-";

    private final Path folder;

    EducationFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Has these files and no others of ours. What is not live any more goes first, before
     * anything is printed.
     * @param printing makes a file; empty if it cannot be had
     * @return how many could not be put because somebody else's file has their name;
     * empty if nothing was done because another node is at it, which may want other files
     */
    OptionalInt bring(List<EducationFile> wanted, Function<EditionId, Optional<byte[]>> printing) throws IOException {
        try (var channel = lockFile(); var lock = channel.tryLock()) {
            return lock == null ? OptionalInt.empty() : OptionalInt.of(bringAlone(wanted, printing));
        }
    }

    /** Has no file of ours, unless another node is at it. */
    void clear() throws IOException {
        if (Files.exists(folder.resolve(LIST))) {
            bring(List.of(), _ -> Optional.empty());
        }
    }

    private FileChannel lockFile() throws IOException {
        return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private int bringAlone(List<EducationFile> wanted, Function<EditionId, Optional<byte[]>> printing)
            throws IOException {
        var names = wanted.stream().collect(Collectors.toMap(EducationFile::name, EducationFile::edition));
        sweep();
        var kept = keep(names);
        list(kept);
        int foreign = 0;
        for (var file : wanted) {
            foreign += put(file, printing.apply(file.edition()), kept) ? 0 : 1;
        }
        list(kept);
        return foreign;
    }

    /** What a process left behind that was killed. */
    private void sweep() throws IOException {
        try (var left = Files.newDirectoryStream(folder, BESIDE + "*.tmp")) {
            for (var file : left) {
                Files.delete(file);
            }
        }
    }

    /**
     * Deletes those of ours that are another edition's or nobody's, and lists the rest.
     */
    private List<Ours> keep(Map<String, EditionId> names) throws IOException {
        var kept = new ArrayList<Ours>();
        for (var ours : listed()) {
            if (!isStill(ours)) {
                continue;
            }
            if (ours.edition().equals(String.valueOf(names.get(ours.name())))) {
                kept.add(ours);
            }
            else {
                Files.delete(folder.resolve(ours.name()));
            }
        }
        return kept;
    }

    /** False if a file that is not ours has this name. */
    private boolean put(EducationFile file, Optional<byte[]> pdf, List<Ours> kept) throws IOException {
        var known = kept.stream().filter(ours -> ours.name().equals(file.name())).findFirst();
        var path = folder.resolve(file.name());
        if (pdf.isEmpty()) {
            if (known.isPresent()) {
                Files.delete(path);
                kept.remove(known.get());
            }
            return true;
        }
        var ours = new Ours(hash(pdf.get()), file.edition().toString(), file.name());
        if (known.isPresent() && known.get().equals(ours)) {
            return true;
        }
        if (known.isEmpty() && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        // listed first: a file is never there without being known as ours
        Files.writeString(folder.resolve(LIST), ours.line(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        write(path, pdf.get());
        known.ifPresent(kept::remove);
        kept.add(ours);
        return true;
    }

    private void list(List<Ours> ours) throws IOException {
        if (ours.isEmpty()) {
            Files.deleteIfExists(folder.resolve(LIST));
            return;
        }
        write(folder.resolve(LIST),
                ours.stream().map(Ours::line).collect(Collectors.joining()).getBytes(StandardCharsets.US_ASCII));
    }

    private List<Ours> listed() throws IOException {
        var list = folder.resolve(LIST);
        if (!Files.exists(list)) {
            return List.of();
        }
        try (var lines = Files.lines(list)) {
            return lines.flatMap(Ours::of).distinct().toList();
        }
    }

    private boolean isStill(Ours ours) throws IOException {
        var path = folder.resolve(ours.name());
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && hash(Files.readAllBytes(path)).equals(ours.hash());
    }

    /** Beside it and then in its place: nobody reads half a file. */
    private void write(Path path, byte[] bytes) throws IOException {
        var beside = Files.createTempFile(folder, BESIDE, ".tmp");
        try {
            Files.write(beside, bytes);
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        finally {
            Files.deleteIfExists(beside);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** A file that we put there. */
    private record Ours(String hash, String edition, String name) {

        private static final int FIELDS = 3;

        private static final String NAME = "[a-z0-9]+_[a-z0-9.]+_[a-z]{2}\\.pdf";

        /** Nothing of a line that names what could not be ours. */
        static Stream<Ours> of(String line) {
            var fields = line.split(" ");
            return fields.length == FIELDS && fields[2].matches(NAME)
                    ? Stream.of(new Ours(fields[0], fields[1], fields[2])) : Stream.empty();
        }

        String line() {
            return "%s %s %s\n".formatted(hash, edition, name);
        }

    }

}
