package org.tearsheet.exchange;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PackFolderTests {

    @TempDir
    private Path outside;

    @TempDir
    private Path folder;

    @Test
    void findsTheFilesOfAFolderByPath() throws IOException {
        Files.createDirectories(folder.resolve("topic"));
        Files.writeString(folder.resolve("topic/handout.en.md"), "Text");
        Files.writeString(folder.resolve("pack.yaml"), "name: ours");

        assertThat(files()).extracting(PackFile::path).containsExactly("pack.yaml", "topic/handout.en.md");
    }

    @Test
    void findsTheStarterPackOnTheClassPath() {
        assertThat(new PackFolder("classpath:db/starter").files()).extracting(PackFile::path)
            .contains("pack.yaml", "pain-with-sex/handout.es.md");
    }

    @Test
    void refusesALinkThatLeadsOutOfTheFolder() throws IOException {
        var secret = Files.writeString(outside.resolve("secret.md"), "Not yours");
        Files.createSymbolicLink(folder.resolve("handout.en.md"), secret);

        assertThatExceptionOfType(BrokenPack.class).isThrownBy(this::files)
            .withMessage("handout.en.md, line 1: is a link that leads out of the pack's folder");
    }

    @Test
    void refusesAFolderThatIsALinkToElsewhere() throws IOException {
        Files.writeString(outside.resolve("secret.md"), "Not yours");
        Files.createSymbolicLink(folder.resolve("topic"), outside);
        Files.writeString(folder.resolve("pack.yaml"), "name: ours");

        assertThatExceptionOfType(BrokenPack.class).isThrownBy(this::files)
            .withMessage("topic/secret.md, line 1: is a link that leads out of the pack's folder");
    }

    @Test
    void refusesAFileOfFiftyMegabytesUnread() throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("handout.en.md").toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        Files.createSymbolicLink(folder.resolve("pack.yaml"), outside.resolve("nowhere.yaml"));

        assertThatExceptionOfType(BrokenPack.class).isThrownBy(this::files)
            .satisfies(refused -> assertThat(refused.faults()).extracting(BrokenPack.Fault::toString)
                .contains("handout.en.md, line 1: is 52,428,800 bytes, a file of a pack has at most 1,048,576"));
    }

    private List<PackFile> files() {
        return new PackFolder("file:" + folder).files();
    }

}
