package org.tearsheet.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.ScoreSheets;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Slug;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class StarterPackTests {

    private static final Slug PAIN = new Slug("pain-with-sex");

    private static final String ALL = """
            select (select count(*) from topic) || ' ' || (select count(*) from edition) || ' '
                   || (select count(*) from source) || ' ' || (select count(*) from search_entry) || ' '
                   || (select count(*) from audit_entry) || ' ' || (select count(*) from pack_load)
            """;

    @Autowired
    private StarterPack shipped;

    @Autowired
    private EditionDesk desk;

    @Autowired
    private Library library;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson author;

    private SignedInPerson reviewer;

    @TempDir
    private Path folder;

    @BeforeEach
    void aNewerPack() throws IOException {
        author = colleagues.join(Role.AUTHOR);
        reviewer = colleagues.join(Role.REVIEWER);
        for (var file : PackReaderTests.starter()) {
            Files.createDirectories(folder.resolve(file.path()).getParent());
            Files.write(folder.resolve(file.path()), file.bytes());
        }
        change("pack.yaml", "2026.11.1", "2027.3");
        change("pain-with-sex/handout.en.md", "## What it is\n", "## What it is\n\nNewer words.\n");
        change("pain-with-sex/topic.yaml", "- dyspareunia", "- ouchness");
    }

    @Test
    void loadingTheSamePackAgainChangesNothing() {
        var before = jdbc.sql(ALL).query(String.class).single();

        shipped.afterSingletonsInstantiated();

        assertThat(jdbc.sql(ALL).query(String.class).single()).isEqualTo(before);
    }

    @Test
    void aNewerPackSupersedesUntouchedStarterText() {
        load();

        assertThat(live().body()).contains("Newer words.");
        assertThat(live().number()).isEqualTo(2);
        assertThat(live().unreviewedStarter()).isTrue();
        assertThat(as(reviewer, () -> library.open(PAIN)).orElseThrow().synonyms())
            .anySatisfy(synonym -> assertThat(synonym.phrase()).isEqualTo("ouchness"));
    }

    @Test
    void aNewerPackNeverOverwritesWhatTheClinicPublished() {
        publishOurOwn();

        load();

        assertThat(live().body()).contains("Our own words.");
    }

    @Test
    void aNewerPackNeverOverwritesWhatTheClinicIsWriting() {
        as(author, () -> desk.start(PAIN, DocumentKind.HANDOUT, Language.ENGLISH, ours()));

        load();

        assertThat(live().body()).doesNotContain("Newer words.");
    }

    @Test
    void aNewerPackNeverBringsBackWhatTheClinicWithdrew() {
        var published = publishOurOwn();
        as(reviewer, () -> desk.withdraw(published, "We hand out another sheet"));

        load();

        assertThat(as(reviewer, () -> library.edition(PAIN, DocumentKind.HANDOUT, Language.ENGLISH))).isEmpty();
    }

    @Test
    void anOlderPackIsPassedOver() throws IOException {
        change("pack.yaml", "2027.3", "2025.1");

        load();

        assertThat(live().body()).doesNotContain("Newer words.");
    }

    @Test
    void aBrokenPackLeavesTheLibraryAsItIsAndSaysWhere(CapturedOutput output) throws IOException {
        change("postcoital-dysphoria/handout.en.md", "## When to get help", "## Help");
        var before = jdbc.sql(ALL).query(String.class).single();

        load();

        assertThat(jdbc.sql(ALL).query(String.class).single()).isEqualTo(before);
        assertThat(output).contains("postcoital-dysphoria/handout.en.md, line ").contains("was expected");
    }

    @Test
    void aBrokenPackStopsAFirstStart() throws IOException {
        change("postcoital-dysphoria/handout.en.md", "## When to get help", "## Help");
        jdbc.sql("delete from pack_load").update();

        assertThatExceptionOfType(BrokenPack.class).isThrownBy(this::load)
            .withMessageContaining("postcoital-dysphoria/handout.en.md, line ");
    }

    @Test
    void aChecklistWithARuleThatNamesNothingIsRefused(CapturedOutput output) throws IOException {
        change("checklist/checklist.en.yaml", "{S1: [\"YES\"]}", "{S1: [PERHAPS]}");
        var before = jdbc.sql(ALL).query(String.class).single();

        load();

        assertThat(jdbc.sql(ALL).query(String.class).single()).isEqualTo(before);
        assertThat(output).contains("checklist/checklist.en.yaml, line ")
            .contains("R01: names the unknown answer \"PERHAPS\" of S1");
    }

    @Test
    void theLoadIsInTheAuditTrail() {
        load();

        assertThat(jdbc.sql("""
                select concat_ws(' ', actor_name, subject_label, before ->> 'version', after ->> 'version')
                from audit_entry where act = 'pack.loaded' order by id
                """).query(String.class).list()).endsWith("system starter 2026.11.1 2027.3");
    }

    private void load() {
        shipped.from("file:" + folder).afterSingletonsInstantiated();
    }

    private org.tearsheet.library.EditionSeen publishOurOwn() {
        var seen = as(author, () -> desk.submit(desk.start(PAIN, DocumentKind.HANDOUT, Language.ENGLISH, ours())));
        return as(reviewer, () -> desk.approve(sheets.fill(reviewer, seen)));
    }

    private EditionDraft ours() {
        return new EditionDraft(live().titles(),
                "## What it is\nOur own words.\n## What you can do\nRest.\n## When to get help\nToday.\n", List.of(),
                "");
    }

    private LiveEdition live() {
        return as(reviewer, () -> library.edition(PAIN, DocumentKind.HANDOUT, Language.ENGLISH)).orElseThrow();
    }

    private void change(String path, String written, String instead) throws IOException {
        var file = folder.resolve(path);
        var text = Files.readString(file);
        assertThat(text).contains(written);
        Files.writeString(file, text.replace(written, instead));
    }

    private <T> T as(SignedInPerson person, Supplier<T> act) {
        return colleagues.as(person, act);
    }

}
