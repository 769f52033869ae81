package org.tearsheet.interop.openemr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tearsheet.library.EditionId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What becomes of files in a folder that is not ours alone. */
class EducationFolderTests {

    private static final String PAIN = "icd10_n94.10_en.pdf";

    private static final String TEARS = "snomed_71315007_es.pdf";

    @TempDir
    private Path folder;

    private final Map<EditionId, String> papers = new HashMap<>();

    private final EditionId first = edition("first");

    private final EditionId second = edition("second");

    @Test
    void hasWhatIsWantedAndThenNoMore() throws IOException {
        bring(file(PAIN, first), file(TEARS, second));
        assertThat(content()).containsExactlyInAnyOrderEntriesOf(Map.of(PAIN, "first", TEARS, "second"));

        bring(file(TEARS, second));
        assertThat(content()).containsExactlyEntriesOf(Map.of(TEARS, "second"));
        new EducationFolder(folder).clear();
        assertThat(content()).isEmpty();
        assertThat(folder.resolve(EducationFolder.LIST)).doesNotExist();
    }

    @Test
    void anotherEditionTakesThePlaceOfTheOneBefore() throws IOException {
        bring(file(PAIN, first));
        bring(file(PAIN, second));
        assertThat(content()).containsExactlyEntriesOf(Map.of(PAIN, "second"));

        papers.put(second, "second with another telephone");
        bring(file(PAIN, second));
        assertThat(content()).containsExactlyEntriesOf(Map.of(PAIN, "second with another telephone"));
    }

    @Test
    void whatIsOfSomebodyElseIsNeverTouched() throws IOException {
        Files.writeString(folder.resolve(PAIN), "theirs");
        Files.writeString(folder.resolve("leaflet.pdf"), "theirs too");

        assertThat(bring(file(PAIN, first), file(TEARS, second))).hasValue(1);
        Files.writeString(folder.resolve(TEARS), "changed by them");
        assertThat(bring(file(TEARS, first))).hasValue(1);
        new EducationFolder(folder).clear();

        assertThat(content()).containsExactlyInAnyOrderEntriesOf(
                Map.of(PAIN, "theirs", "leaflet.pdf", "theirs too", TEARS, "changed by them"));
    }

    @Test
    void aLinkIsOfSomebodyElse() throws IOException {
        var elsewhere = Files.writeString(folder.resolve("elsewhere.txt"), "first");
        Files.createSymbolicLink(folder.resolve(PAIN), elsewhere);

        assertThat(bring(file(PAIN, first))).hasValue(1);
        new EducationFolder(folder).clear();

        assertThat(folder.resolve(PAIN)).isSymbolicLink();
        assertThat(elsewhere).hasContent("first");
    }

    @Test
    void whatEndedGoesBeforeAnythingIsPrinted() throws IOException {
        bring(file(PAIN, first), file(TEARS, first));
        var seen = new ArrayList<Map<String, String>>();

        new EducationFolder(folder).bring(List.of(file(PAIN, second)), _ -> {
            seen.add(content());
            return Optional.of("second".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(seen).containsExactly(Map.of());
    }

    @Test
    void whatWasEndedByAFailureIsMendedWithTheNextLook() throws IOException {
        bring(file(PAIN, first));
        assertThatIllegalStateException().isThrownBy(
                () -> new EducationFolder(folder).bring(List.of(file(PAIN, first), file(TEARS, second)), edition -> {
                    if (edition.equals(second)) {
                        throw new IllegalStateException("busy");
                    }
                    return Optional.of("first".getBytes(StandardCharsets.UTF_8));
                }));
        assertThat(content()).containsExactlyEntriesOf(Map.of(PAIN, "first"));

        bring(file(PAIN, first), file(TEARS, second));
        assertThat(content()).hasSize(2);
    }

    @Test
    void whatAKilledProcessLeftIsSweptAndStillKnownAsOurs() throws IOException {
        bring(file(PAIN, first));
        Files.writeString(folder.resolve(".tearsheet-123.tmp"), "half a fi");
        // listed, and then killed before it was put in its place
        Files.writeString(folder.resolve(EducationFolder.LIST),
                Files.readString(folder.resolve(EducationFolder.LIST)) + "0123 " + second + " " + PAIN + "\n");

        bring(file(PAIN, second));

        assertThat(content()).containsExactlyEntriesOf(Map.of(PAIN, "second"));
        assertThat(folder.resolve(".tearsheet-123.tmp")).doesNotExist();
    }

    @Test
    void whileAnotherNodeIsAtItNothingIsDoneAndThatIsSaid() throws IOException {
        try (var _ = OtherNode.workingIn(folder)) {
            assertThat(bring(file(PAIN, first))).isEmpty();
            assertThat(content()).isEmpty();
        }

        assertThat(bring(file(PAIN, first))).hasValue(0);
        assertThat(content()).containsExactlyEntriesOf(Map.of(PAIN, "first"));
    }

    @Test
    void aListThatSomebodyTamperedWithLeadsNowhereElse() throws IOException {
        var elsewhere = Files.writeString(folder.resolve("precious.pdf"), "first");
        bring(file(PAIN, first));
        var hash = Files.readString(folder.resolve(EducationFolder.LIST)).split(" ")[0];
        var inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(inner.resolve(EducationFolder.LIST),
                hash + " " + first + " ../precious.pdf\n" + hash + " " + first + " precious.pdf\nnonsense\n");

        new EducationFolder(inner).clear();

        assertThat(elsewhere).exists();
    }

    @Test
    void whatCannotBeHadAnyMoreIsGone() throws IOException {
        bring(file(PAIN, first));
        papers.remove(first);

        bring(file(PAIN, first));

        assertThat(content()).isEmpty();
    }

    private OptionalInt bring(EducationFile... files) throws IOException {
        return new EducationFolder(folder).bring(List.of(files),
                edition -> Optional.ofNullable(papers.get(edition)).map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    private EditionId edition(String paper) {
        var edition = EditionId.create();
        papers.put(edition, paper);
        return edition;
    }

    private static EducationFile file(String name, EditionId edition) {
        return new EducationFile(name, edition, LocalDate.of(2026, 1, 2));
    }

    private Map<String, String> content() {
        var content = new HashMap<String, String>();
        try (var files = Files.newDirectoryStream(folder, "*.pdf")) {
            for (var file : files) {
                content.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
        return content;
    }

}
