package org.tearsheet.interop.openemr;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tearsheet.HouseTest;
import org.tearsheet.database.LiveState;
import org.tearsheet.database.LiveState.Mark;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.ChannelAccess;
import org.tearsheet.interop.access.Channels;
import org.tearsheet.interop.access.Doors;
import org.tearsheet.print.SheetPrinted;
import org.tearsheet.security.Actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** Which sheets an OpenEMR has, as a zip and in a folder. */
@HouseTest
@AutoConfigureMockMvc
@RecordApplicationEvents
class OpenEmrTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Doors doors;

    @Autowired
    private Channels channels;

    @Autowired
    private LiveState state;

    @Autowired
    private EducationFiles files;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @TempDir
    private Path folder;

    @BeforeEach
    void anybodyMayFetch() {
        doors.set(Channel.OPENEMR, ChannelAccess.OPEN);
    }

    @Test
    void theZipHasASheetForEachCodeAndLanguageThatIsFree() throws IOException {
        var zip = zip();

        assertThat(zip).containsKeys("icd10_n94.10_en.pdf", "icd10_n94.10_es.pdf", "snomed_71315007_en.pdf");
        assertThat(zip.values()).allSatisfy(pdf -> assertThat(pdf).startsWith('%', 'P', 'D', 'F'));
        assertThat(zip.keySet()).containsExactlyInAnyOrderElementsOf(jdbc.sql("""
                select distinct lower(case c.system when 'SNOMED-CT' then 'snomed' else 'icd10' end || '_' || c.code
                                      || '_' || l.language || '.pdf')
                from topic_code c join topic t on t.id = c.topic_id join live_edition l on l.topic_id = t.id
                where t.take_home = 'FREE' and l.kind = 'HANDOUT'
                """).query(String.class).list());
        assertThat(zip).doesNotContainKeys("icd10_t74.21xa_en.pdf");
        assertThat(events.stream(SheetPrinted.class)).isEmpty();
    }

    @Test
    void ofSeveralTopicsWithACodeTheLowestNumberIsTaken() throws IOException {
        var code = jdbc.sql("""
                select c.code from topic_code c join topic t on t.id = c.topic_id
                where c.system = 'ICD-10-CM' and t.take_home = 'FREE' group by c.code having count(*) > 1 limit 1
                """).query(String.class).single();
        var lowest = jdbc.sql("""
                select min(t.sheet_number) from topic_code c join topic t on t.id = c.topic_id
                where c.code = :code and t.take_home = 'FREE'
                """).param("code", code).query(Integer.class).single();

        doors.set(Channel.INFOBUTTON, ChannelAccess.OPEN);
        assertThat(zip().get("icd10_%s_en.pdf".formatted(code.toLowerCase(Locale.ROOT)))).isEqualTo(web.get()
            .uri("/infobutton/sheet-%d-en.pdf".formatted(lowest))
            .exchange()
            .getResponse()
            .getContentAsByteArray());
    }

    @Test
    void whoHasTheZipAlreadyIsToldSo() {
        var answer = web.head().uri("/openemr/education.zip").exchange();

        assertThat(answer).hasStatusOk().hasContentType("application/zip");
        assertThat(answer.getResponse().getHeader("ETag")).startsWith("W/\"");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void theFolderFollowsWhatIsLive() throws IOException {
        var keeper = keeper();
        keeper.look();
        assertThat(folder.resolve("icd10_n94.10_en.pdf")).content(StandardCharsets.ISO_8859_1).startsWith("%PDF");
        var theirs = Files.writeString(folder.resolve("icd10_z00.00_en.pdf"), "theirs");

        jdbc.sql("""
                update edition set state = 'WITHDRAWN', ended_at = now(), withdrawal_reason = 'x'
                where state = 'PUBLISHED' and document_id in (
                    select d.id from document d join topic t on t.id = d.topic_id where t.sheet_number = 3)
                """).update();
        keeper.look();
        assertThat(folder.resolve("icd10_n94.11_en.pdf")).doesNotExist();
        assertThat(folder.toFile().list()).hasSizeGreaterThan(10);

        doors.set(Channel.OPENEMR, ChannelAccess.OFF);
        keeper.look();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("icd10_z00.00_en.pdf", ".tearsheet-lock");
        assertThat(theirs).hasContent("theirs");
    }

    @Test
    void whatAnotherNodeWasKilledOverIsBroughtWithTheNextLook() throws IOException {
        var unchanged = mock(LiveState.class);
        when(unchanged.now()).thenReturn(new Mark(UUID.randomUUID(), LocalDate.EPOCH));
        var keeper = new EducationFolderKeeper(folder.toString(), channels, unchanged, files, actors);
        try (var _ = OtherNode.workingIn(folder)) {
            keeper.look();
            assertThat(folder).isDirectoryNotContaining("glob:**.pdf");
        }

        keeper.look();
        var sheet = folder.resolve("icd10_n94.10_en.pdf");
        assertThat(sheet).exists();

        Files.delete(sheet);
        keeper.look();
        assertThat(sheet).as("as long as nothing changes, nothing is brought again").doesNotExist();
    }

    @Test
    void withoutAFolderNothingIsDoneAndAMissingOneIsNoFailure() {
        new EducationFolderKeeper("", channels, state, files, actors).look();
        new EducationFolderKeeper(folder.resolve("missing").toString(), channels, state, files, actors).look();

        assertThat(folder.resolve("missing")).doesNotExist();
    }

    private EducationFolderKeeper keeper() {
        return new EducationFolderKeeper(folder.toString(), channels, state, files, actors);
    }

    private Map<String, byte[]> zip() throws IOException {
        var answer = web.get().uri("/openemr/education.zip").exchange();
        assertThat(answer).hasStatusOk()
            .hasContentType("application/zip")
            .hasHeader("Content-Disposition", "attachment; filename=\"education.zip\"");
        var content = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                content.put(entry.getName(), zip.readAllBytes());
            }
        }
        return content;
    }

}
