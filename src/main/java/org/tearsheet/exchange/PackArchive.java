package org.tearsheet.exchange;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of a pack in a zip from anywhere. Whatever could lead out of it, fill
 * the memory or mean two things at once is refused before a file is read, and what a file
 * says of its size is checked when it is.
 */
class PackArchive implements Closeable {

    /**
     * The most files and folders; a pack of three thousand topics has fifteen thousand.
     */
    static final int MAX_ENTRIES = 20_000;

    /** What macOS adds to every zip. */
    private static final Pattern ADDED_BY_FINDER = Pattern.compile("(?:.*/)?(?:__MACOSX/.*|\\.DS_Store)");

    private static final Pattern LEADS_ASTRAY = Pattern
        .compile("/.*|[A-Za-z]:.*|(?:.*/)?\\.{1,2}(?:/.*)?|.*//.*|.*[\\\\\\p{Cntrl}].*", Pattern.DOTALL);

    private static final int BEGINS_AN_ENTRY = 'P' << 24 | 'K' << 16 | 1 << 8 | 2;

    private static final char NO_CHARACTER = '\uFFFD';

    private static final int LONGEST_PATH = 250;

    private final ZipFile zip;

    private final List<PackFile> files;

    private PackArchive(ZipFile zip, List<PackFile> files) {
        this.zip = zip;
        this.files = files;
    }

    /**
     * Opens a zip.
     * @throws BrokenPack naming every file in it that cannot be taken
     */
    static PackArchive open(UploadedPack upload) {
        refuseTooMany(upload);
        ZipFile zip = null;
        try {
            zip = ZipFile.builder().setPath(upload.file()).get();
            return new PackArchive(zip, files(zip, upload.name()));
        }
        catch (IOException | IllegalArgumentException _) {
            close(zip);
            throw new BrokenPack(upload.name(), 0, PackFlaw.NO_ZIP);
        }
        catch (BrokenPack ex) {
            close(zip);
            throw ex;
        }
    }

    /** All files, their paths relative to the folder that pack.yaml is in. */
    List<PackFile> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /**
     * Asked first, and not of what the zip says of itself: every entry begins with these
     * bytes, and each would be an object in memory.
     */
    private static void refuseTooMany(UploadedPack upload) {
        try (var in = new BufferedInputStream(Files.newInputStream(upload.file()))) {
            int entries = 0;
            int last = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                last = last << 8 | next;
                if (last == BEGINS_AN_ENTRY && ++entries > MAX_ENTRIES) {
                    throw new BrokenPack(upload.name(), 0, PackFlaw.TOO_MANY_FILES, MAX_ENTRIES);
                }
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static List<PackFile> files(ZipFile zip, String name) {
        var faults = new Faults();
        var entries = new HashMap<String, ZipArchiveEntry>();
        long unpacked = 0;
        for (var entry : Collections.list(zip.getEntries())) {
            if (ADDED_BY_FINDER.matcher(entry.getName()).matches()) {
                continue;
            }
            faults.checking(() -> refuse(zip, entry));
            if (entry.isDirectory()) {
                continue;
            }
            unpacked += entry.getSize();
            if (entries.put(entry.getName(), entry) != null) {
                faults.add(new BrokenPack.Fault(entry.getName(), 0, PackFlaw.FILE_TWICE, List.of()));
            }
        }
        if (unpacked > UploadedPack.MAX_UNPACKED) {
            faults.add(new BrokenPack.Fault(name, 0, PackFlaw.UNPACKED_TOO_LARGE,
                    List.of(unpacked, UploadedPack.MAX_UNPACKED)));
        }
        faults.raise();
        int folder = folderAround(entries);
        return entries.values()
            .stream()
            .map(entry -> new PackFile(entry.getName().substring(folder), () -> read(zip, entry, folder)))
            .toList();
    }

    private static void refuse(ZipFile zip, ZipArchiveEntry entry) {
        // as it stands in the zip: its name may be mended already
        var path = new String(entry.getRawName(), StandardCharsets.UTF_8);
        if (path.indexOf(NO_CHARACTER) >= 0) {
            throw new BrokenPack(path, 0, PackFlaw.NAME_NOT_UTF8);
        }
        var shown = path.replaceAll("\\p{Cntrl}", "?");
        if (LEADS_ASTRAY.matcher(path).matches()) {
            throw new BrokenPack(shown, 0, PackFlaw.PATH_ASTRAY);
        }
        if (path.length() > LONGEST_PATH) {
            throw new BrokenPack(shown, 0, PackFlaw.PATH_TOO_LONG, LONGEST_PATH);
        }
        if (entry.isUnixSymlink()) {
            throw new BrokenPack(shown, 0, PackFlaw.LINK);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new BrokenPack(shown, 0, PackFlaw.ENCRYPTED);
        }
        if (!entry.isDirectory() && !zip.canReadEntryData(entry)) {
            throw new BrokenPack(shown, 0, PackFlaw.PACKING);
        }
        if (entry.getSize() > PackFile.MAX_BYTES) {
            throw new BrokenPack(shown, 0, PackFlaw.FILE_TOO_LARGE, entry.getSize(), PackFile.MAX_BYTES);
        }
    }

    /** How long the name of the single folder around everything is, with its slash. */
    private static int folderAround(Map<String, ZipArchiveEntry> entries) {
        if (entries.containsKey(PackReader.PACK) || entries.isEmpty()) {
            return 0;
        }
        var any = entries.keySet().iterator().next();
        var folder = any.substring(0, any.indexOf('/') + 1);
        return !folder.isEmpty() && entries.keySet().stream().allMatch(path -> path.startsWith(folder))
                ? folder.length() : 0;
    }

    /** One byte more than it says is enough to see that it lies. */
    private static byte[] read(ZipFile zip, ZipArchiveEntry entry, int folder) {
        var path = entry.getName().substring(folder);
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(Math.toIntExact(entry.getSize()) + 1);
            var crc = new CRC32();
            crc.update(bytes);
            if (bytes.length != entry.getSize() || crc.getValue() != entry.getCrc()) {
                throw new BrokenPack(path, 0, PackFlaw.DAMAGED);
            }
            return bytes;
        }
        catch (IOException | RuntimeException ex) {
            throw ex instanceof BrokenPack broken ? broken : new BrokenPack(path, 0, PackFlaw.DAMAGED);
        }
    }

    private static void close(@Nullable ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
