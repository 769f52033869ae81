package org.tearsheet.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tearsheet.database.DatabaseUnavailable.Reason;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DataFolderTests {

    @TempDir
    Path parent;

    @Test
    void aFolderIsHeldByOneTearsheetAtATime() throws IOException {
        var folder = this.parent.resolve("data");

        try (var held = DataFolder.hold(folder, DataFolder.NEEDED)) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThat(refusal(folder, DataFolder.NEEDED))
                    .hasMessage("The data folder %s is in use by another Tearsheet that is running.", held.path())
                    .extracting(DatabaseUnavailable::reason)
                    .isEqualTo(Reason.FOLDER_IN_USE);
            }
        }
        DataFolder.hold(folder, DataFolder.NEEDED).close();
    }

    @Test
    void aNearlyFullDiskIsSaidBeforeAnythingIsWritten() {
        var refusal = refusal(this.parent, DataSize.ofTerabytes(1_000_000));

        assertThat(refusal.reason()).isEqualTo(Reason.DISK_FULL);
        assertThat(refusal).hasMessageContaining("is full or nearly so").hasMessageContaining("200 MB");
        assertThat(this.parent).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsSaidByName() throws IOException {
        var file = Files.createFile(this.parent.resolve("data"));

        var refusal = refusal(file, DataFolder.NEEDED);

        assertThat(refusal.reason()).isEqualTo(Reason.FOLDER_NOT_WRITABLE);
        assertThat(refusal).hasMessageStartingWith("The data folder %s cannot be written to", file);
    }

    @Test
    void dataOfAnotherPostgresqlIsNotTouched() throws IOException {
        var version = Files.createDirectory(this.parent.resolve("postgres")).resolve("PG_VERSION");
        Files.writeString(version, "17\n");

        assertThatExceptionOfType(DatabaseUnavailable.class)
            .isThrownBy(() -> EmbeddedDatabase.start(DataFolder.hold(this.parent, DataFolder.NEEDED)))
            .withMessageContaining("was made by PostgreSQL 17, and this Tearsheet brings PostgreSQL 18")
            .returns(13, DatabaseUnavailable::getExitCode);

        assertThat(this.parent).isDirectoryContaining("glob:**/lock").isDirectoryNotContaining("glob:**/programs*");
        assertThat(version).hasContent("17");
        DataFolder.hold(this.parent, DataFolder.NEEDED).close();
    }

    @Test
    void somebodyElsesFilesAreNotTouched() throws IOException {
        var letter = Files.createDirectory(this.parent.resolve("postgres")).resolve("letter.txt");
        Files.writeString(letter, "Dear Sir");

        assertThatExceptionOfType(DatabaseUnavailable.class)
            .isThrownBy(() -> EmbeddedDatabase.start(DataFolder.hold(this.parent, DataFolder.NEEDED)))
            .withMessageContaining("was made by something other than PostgreSQL")
            .returns(13, DatabaseUnavailable::getExitCode);

        assertThat(letter).hasContent("Dear Sir");
    }

    private static DatabaseUnavailable refusal(Path folder, DataSize needed) {
        return catchThrowableOfType(DatabaseUnavailable.class, () -> DataFolder.hold(folder, needed));
    }

}
