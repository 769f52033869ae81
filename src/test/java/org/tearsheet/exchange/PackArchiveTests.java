package org.tearsheet.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class PackArchiveTests {

    private static final byte[] TEXT = "name: ours\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void readsWhatIsThere() {
        assertThat(Zips.files(Zips.of(List.of(file("pack.yaml"), file("a/topic.yaml")))))
            .extracting(PackFile::path, file -> new String(file.bytes(), StandardCharsets.UTF_8))
            .containsExactlyInAnyOrder(tuple("pack.yaml"), tuple("a/topic.yaml"));
    }

    @Test
    void takesTheFolderAroundEverythingAndWhatFinderAdds() {
        var zip = Zips.of(List.of(file("Our pack/pack.yaml"), file("Our pack/a/topic.yaml"), file("Our pack/.DS_Store"),
                file("__MACOSX/Our pack/._pack.yaml"), file("Our pack/a/.DS_Store")));

        assertThat(Zips.files(zip)).extracting(PackFile::path).containsExactlyInAnyOrder("pack.yaml", "a/topic.yaml");
    }

    @Test
    void foldersOfTheirOwnAreNoFiles() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("pack/"));
            zip.putNextEntry(new ZipEntry("pack/pack.yaml"));
            zip.write(TEXT);
        }

        assertThat(Zips.files(bytes.toByteArray())).extracting(PackFile::path).containsExactly("pack.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = { "../pack.yaml", "a/../../b", "/etc/passwd", "a\\topic.yaml", "C:/pack.yaml", "./pack.yaml",
            "a//b.md", "a/..", "a\nb.md", "..\\..\\b" })
    void refusesAPathThatLeadsElsewhere(String path) {
        refuses(Zips.of(List.of(file("pack.yaml"), file(path))), "leads elsewhere");
    }

    @Test
    void refusesAPathThatIsTooLong() {
        refuses(Zips.of(List.of(file("pack.yaml"), file("a".repeat(250) + "/topic.yaml"))),
                "has a path of more than 250 characters");
    }

    @Test
    void refusesALink() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            var link = new ZipArchiveEntry("a/topic.yaml");
            link.setUnixMode(0120777);
            zip.putArchiveEntry(link);
            zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }

        refuses(bytes.toByteArray(), "a/topic.yaml: is a link");
    }

    @Test
    void refusesTheSameNameTwice() {
        var zip = Zips.of(List.of(file("pack.yaml"), file("pack.yamm")));

        refuses(replaced(zip, "pack.yamm", "pack.yaml"), "pack.yaml: is in the zip twice");
    }

    @Test
    void refusesAnEncryptedFile() {
        var zip = Zips.of(List.of(file("pack.yaml")));
        zip[6] |= 1;
        zip[indexOf(zip, new byte[] { 'P', 'K', 1, 2 }) + 8] |= 1;

        refuses(zip, "pack.yaml: is encrypted");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        var zip = Zips.of(List.of(new PackFile("a/handout.en.md", new byte[PackFile.MAX_BYTES + 1])));

        refuses(zip, "a/handout.en.md: is 1,048,577 bytes, a file of a pack has at most 1,048,576");
    }

    @Test
    void refusesWhatUnpacksToTooMuch() {
        var large = new byte[PackFile.MAX_BYTES];
        var zip = Zips.of(IntStream.rangeClosed(0, 256)
            .mapToObj(file -> new PackFile("a%d/handout.en.md".formatted(file), large))
            .toList());

        assertThat(zip.length).isLessThan(1024 * 1024);
        refuses(zip, "unpacks to 269,484,032 bytes");
    }

    @Test
    void refusesAFileThatHidesItsSize() {
        var zip = Zips.of(List.of(new PackFile("a.md", new byte[PackFile.MAX_BYTES * 40])));
        int size = indexOf(zip, new byte[] { 'P', 'K', 1, 2 }) + 24;
        zip[size] = 1;
        zip[size + 1] = 0;
        zip[size + 2] = 0;
        zip[size + 3] = 0;

        refuses(zip, "a.md: is damaged");
    }

    @Test
    void refusesTooManyFiles() {
        var files = new ArrayList<PackFile>();
        for (int i = 0; i <= PackArchive.MAX_ENTRIES; i++) {
            files.add(new PackFile("a%d/topic.yaml".formatted(i), new byte[0]));
        }

        refuses(Zips.of(files), "pack.zip: holds more than the 20,000 files");
    }

    @Test
    void refusesWhatIsNoZip() {
        refuses("name: ours".getBytes(StandardCharsets.UTF_8), "pack.zip: is no zip file, or is damaged");
        refuses(new byte[0], "is no zip file");
        var zip = Zips.of(List.of(file("pack.yaml"), file("a/topic.yaml")));
        refuses(Arrays.copyOf(zip, zip.length / 2), "is no zip file, or is damaged");
    }

    @Test
    void refusesAFileWhoseBytesAreNotThoseThatWerePacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var entry = new ZipEntry("pack.yaml");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(TEXT.length);
            var crc = new CRC32();
            crc.update(TEXT);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(TEXT);
        }

        refuses(replaced(bytes.toByteArray(), "name: ours", "name: hers"), "pack.yaml: is damaged");
    }

    @Test
    void refusesANameThatIsNotUtf8() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.ISO_8859_1)) {
            zip.putNextEntry(new ZipEntry("a\u00f1o/topic.yaml"));
            zip.write(TEXT);
        }

        refuses(bytes.toByteArray(), "has a name that is not UTF-8");
    }

    @Test
    void aZipThatIsTooLargeIsNotKept() throws IOException {
        var before = kept();
        var endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return length;
            }
        };

        assertThatExceptionOfType(BrokenPack.class).isThrownBy(() -> UploadedPack.receive("large.zip", endless))
            .withMessage("large.zip: is larger than 67,108,864 bytes; make several packs of it");
        nothingIsLeftSince(before);
    }

    private static void refuses(byte[] zip, String reason) {
        try {
            var before = kept();
            assertThatExceptionOfType(BrokenPack.class).isThrownBy(() -> Zips.files(zip))
                .withMessageContaining(reason)
                .satisfies(broken -> assertThat(broken.faults()).extracting(fault -> fault.say(Locale.of("es")))
                    .noneSatisfy(said -> assertThat(said).containsPattern("\\{\\d|\\b(?:is|has)\\b")));
            nothingIsLeftSince(before);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Another run of tests may be taking in a pack right now; that one soon goes too. */
    private static void nothingIsLeftSince(List<Path> before) {
        await().untilAsserted(() -> assertThat(before).as("what is left").containsAll(kept()));
    }

    private static List<Path> kept() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("tearsheet-pack-")).sorted().toList();
        }
    }

    private static PackFile file(String path) {
        return new PackFile(path, TEXT);
    }

    private static Tuple tuple(String path) {
        return Tuple.tuple(path, "name: ours\n");
    }

    private static byte[] replaced(byte[] zip, String written, String instead) {
        return new String(zip, StandardCharsets.ISO_8859_1).replace(written, instead)
            .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int indexOf(byte[] zip, byte[] wanted) {
        return new String(zip, StandardCharsets.ISO_8859_1).indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
    }

}
