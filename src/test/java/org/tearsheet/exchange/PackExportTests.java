package org.tearsheet.exchange;

import org.tearsheet.library.TopicRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.PassingTime;
import org.tearsheet.ScoreSheets;
import org.tearsheet.TextsInReview;
import org.tearsheet.exchange.Pack.PackedText;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.Language;
import org.tearsheet.library.Slug;
import org.tearsheet.library.Source;
import org.tearsheet.library.TextCheck;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
class PackExportTests {

    private static final PackHead HEAD = new PackHead("ours", "2026.11", "Our library");

    private static final Slug PAIN = new Slug("pain-with-sex");

    @Autowired
    private PackDesk desk;

    @Autowired
    private EditionDesk editions;

    @Autowired
    private TextsInReview texts;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<TextCheck> checks;

    private SignedInPerson administrator;

    @BeforeEach
    void somebodyWhoMay() {
        administrator = colleagues.join(Role.ADMINISTRATOR);
    }

    @Test
    void theWholeStarterLibraryComesBackAsItWas() {
        var starter = PackReader.read(PackReaderTests.starter(), "", checks);

        var exported = PackReader.read(Zips.files(export(all(), true)), "", checks);

        assertThat(exported.topics()).hasSameSizeAs(starter.topics());
        for (int i = 0; i < starter.topics().size(); i++) {
            var was = starter.topics().get(i);
            var is = exported.topics().get(i);
            assertThat(is.topic()).isEqualTo(was.topic());
            assertThat(said(is.texts())).isEqualTo(said(was.texts()));
        }
        assertThat(said(exported.checklists())).isEqualTo(said(starter.checklists()));
        var used = starter.topics()
            .stream()
            .flatMap(topic -> topic.texts().stream())
            .flatMap(text -> text.draft().sources().stream())
            .toList();
        var expected = starter.sources()
            .stream()
            .filter(source -> used.contains(source.key())
                    || starter.checklists().getFirst().draft().sources().contains(source.key()))
            .sorted(Comparator.comparing(Source::key))
            .toList();
        assertThat(exported.sources()).isEqualTo(expected);
        assertThat(exported.name()).isEqualTo("ours");
        assertThat(exported.version()).hasToString("2026.11");
    }

    @Test
    void theSameLibraryMakesTheSameZip() {
        assertThat(export(all(), true)).isEqualTo(export(all(), true));
    }

    @Test
    void onlyTheSourcesOfWhatWasChosenLeave() {
        var exported = PackReader.read(Zips.files(export(List.of(PAIN), false)), "", checks);

        assertThat(exported.topics()).hasSize(1);
        assertThat(exported.checklists()).isEmpty();
        assertThat(exported.sources()).extracting(Source::key)
            .containsExactlyInAnyOrderElementsOf(exported.topics()
                .getFirst()
                .texts()
                .stream()
                .flatMap(text -> text.draft().sources().stream())
                .distinct()
                .toList());
    }

    @Test
    void nothingUnpublishedWithdrawnOrOverdueLeaves() {
        var author = colleagues.join(Role.AUTHOR);
        var reviewer = colleagues.join(Role.REVIEWER);
        texts.submit(author, DocumentKind.HANDOUT, Language.SPANISH, TextsInReview.adding("Nadie lo ha leído."));
        var withdrawn = sheets.fill(reviewer,
                texts.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, TextsInReview.adding("Read by one.")));
        colleagues.as(reviewer, () -> editions.withdraw(editions.approve(withdrawn), "It is wrong"));
        PassingTime.due(jdbc, -100, """
                language = 'es' and document_id in (
                    select d.id from document d join topic t on t.id = d.topic_id
                    where t.slug = '%s' and d.kind = 'TALKING_POINTS')
                """.formatted(PAIN.text()));

        var files = Zips.files(export(List.of(PAIN), false));

        assertThat(files).extracting(PackFile::path)
            .containsExactlyInAnyOrder("pack.yaml", "sources.yaml", "pain-with-sex/topic.yaml",
                    "pain-with-sex/talking-points.en.md");
        assertThat(files).noneSatisfy(file -> assertThat(file.text()).contains("Nadie lo ha leído"));
    }

    @Test
    void aTextThatIsCalledOtherwiseThanItsTopicKeepsItsTitles() {
        var author = colleagues.join(Role.AUTHOR);
        var reviewer = colleagues.join(Role.REVIEWER);
        var seen = sheets.fill(reviewer,
                texts.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, TextsInReview.adding("One more.")));
        colleagues.as(reviewer, () -> editions.approve(seen));

        var exported = PackReader.read(Zips.files(export(List.of(PAIN), false)), "", checks);

        assertThat(exported.topics().getFirst().texts()).extracting(text -> text.draft().titles().discreet())
            .contains("Pelvic comfort *", "Pelvic comfort");
    }

    @Test
    void onlyAnAdministratorMay() {
        for (var role : List.of(Role.CLINICIAN, Role.AUTHOR, Role.REVIEWER, Role.AUDITOR)) {
            var other = colleagues.join(role);
            assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> export(other, List.of(PAIN), false));
        }
    }

    @Test
    void theTrailKnowsWhoTookWhat() {
        export(List.of(PAIN), false);

        assertThat(jdbc.sql("""
                select act || ' ' || subject_label || ' ' || (after::jsonb ->> 'topics')
                from audit_entry where actor_id = :id
                """).param("id", administrator.id().value()).query(String.class).list())
            .containsExactly("pack.exported ours 1");
    }

    @Test
    void topicsAreFoundByTheirTitleOrTheirNumberAPageAtATime() {
        assertThat(topics("HURTS", 0, 10)).containsExactly("When sex hurts");
        assertThat(topics("3 · when", 0, 10)).containsExactly("When sex hurts");
        assertThat(topics("100%", 0, 10)).isEmpty();
        var all = topics("", 0, 100);
        assertThat(all).hasSameSizeAs(all());
        assertThat(topics("", 5, 3)).isEqualTo(all.subList(5, 8));
    }

    private List<String> topics(String words, int offset, int limit) {
        return colleagues.as(administrator,
                () -> desk.topics(Language.ENGLISH, words, offset, limit).stream().map(TopicRow::title).toList());
    }

    private List<Slug> all() {
        return colleagues.as(administrator, () -> desk.topics());
    }

    private byte[] export(List<Slug> topics, boolean checklist) {
        return export(administrator, topics, checklist);
    }

    private byte[] export(SignedInPerson person, List<Slug> topics, boolean checklist) {
        return colleagues.as(person, () -> {
            try {
                var out = new ByteArrayOutputStream();
                desk.export(HEAD, topics, checklist, out);
                return out.toByteArray();
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        });
    }

    /** The note on the change names the pack, and is not what is said. */
    private static List<PackedText> said(List<PackedText> texts) {
        return texts.stream()
            .map(text -> new PackedText(text.kind(), text.language(), text.reviewMonths(),
                    new EditionDraft(text.draft().titles(), text.draft().body(), text.draft().sources(), "")))
            .sorted(Comparator.comparing(PackedText::kind).thenComparing(PackedText::language))
            .toList();
    }

}
