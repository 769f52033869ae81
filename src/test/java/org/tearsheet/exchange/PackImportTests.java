package org.tearsheet.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.ScoreSheets;
import org.tearsheet.TextsInReview;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.Slug;
import org.tearsheet.library.compare.ThreeWay.Outcome;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
@WithMockUser(roles = "CLINICIAN")
class PackImportTests {

    private static final String PAIN = "pain-with-sex";

    private static final String HANDOUT = PAIN + "/handout.en.md";

    private static final Place PAIN_HANDOUT = Place.of(PAIN, DocumentKind.HANDOUT, Language.ENGLISH);

    private static final String OURS = "A sentence of our own.";

    private static final String THEIRS = "A sentence of theirs.";

    private static final String ALL = """
            select (select count(*) from topic) || ' ' || (select count(*) from edition) || ' '
                   || (select count(*) from source) || ' ' || (select count(*) from document) || ' '
                   || (select count(*) from audit_entry) || ' ' || (select count(*) from pack_delivery) || ' '
                   || (select count(*) from pack_delivered_text)
            """;

    @Autowired
    private PackDesk desk;

    @Autowired
    private EditionDesk editions;

    @Autowired
    private Library library;

    @Autowired
    private TextsInReview texts;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson administrator;

    private SignedInPerson author;

    private SignedInPerson reviewer;

    private List<PackFile> files;

    private final List<UploadedPack> uploads = new ArrayList<>();

    @BeforeEach
    void aPackFromElsewhere() {
        administrator = colleagues.join(Role.ADMINISTRATOR);
        author = colleagues.join(Role.AUTHOR);
        reviewer = colleagues.join(Role.REVIEWER);
        files = new ArrayList<>(PackReaderTests.starter());
    }

    @AfterEach
    void forget() {
        uploads.forEach(UploadedPack::close);
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            jdbc.sql("delete from person where id in (:all)")
                .param("all", Stream.of(administrator, author, reviewer).map(person -> person.id().value()).toList())
                .update();
        }
    }

    @Test
    void theStarterPackItselfChangesNothing() {
        var preview = examine();

        assertThat(preview.topics()).allMatch(TopicPreview::isSettled).hasSize(18);
        assertThat(preview.checklists()).extracting(TextPreview::fate).containsOnly(Fate.UNCHANGED);
        assertThat(preview.newSources()).isEmpty();
        assertThat(take(preview, Decisions.USUAL)).isZero();
    }

    @Test
    void aNewTopicComesWithItsSourcesAndNothingOfItIsLive() {
        renameTopic(PAIN, "new-topic", "sheet: 3", "sheet: 77");
        add("sources.yaml", """
                - key: NEW26
                  citation: "A new one."
                  bears: "Little."
                  confirmed: false
                """);
        edit("new-topic/handout.en.md", "sources: [", "sources: [NEW26, ");

        var preview = examine();

        var topic = topic(preview, "new-topic");
        assertThat(topic.fate()).isEqualTo(Fate.NEW);
        assertThat(topic.texts()).hasSize(4).extracting(TextPreview::fate).containsOnly(Fate.NEW);
        assertThat(preview.newSources()).containsExactly("NEW26");
        assertThat(take(preview, Decisions.USUAL)).isEqualTo(4);
        assertThat(library.open(new Slug("new-topic"))).isEmpty();
        assertThat(states("new-topic")).containsExactly("DRAFT CLINIC", "DRAFT CLINIC", "DRAFT CLINIC", "DRAFT CLINIC");
        assertThat(
                jdbc.sql("select count(*) from live_edition l join topic t on t.id = l.topic_id where t.slug = :slug")
                    .param("slug", "new-topic")
                    .query(Integer.class)
                    .single())
            .isZero();
        assertThat(jdbc.sql("""
                select distinct e.change_note || ' ' || (a.person_id = :me)
                from edition e join edition_author a on a.edition_id = e.id
                join document d on d.id = e.document_id join topic t on t.id = d.topic_id where t.slug = 'new-topic'
                """).param("me", administrator.id().value()).query(String.class).list())
            .containsExactly("starter 2027.1 true");
        assertThat(topic(examine(), "new-topic").texts()).extracting(TextPreview::fate).containsOnly(Fate.DRAFT_OPEN);
    }

    @Test
    void evenPlainSqlCannotPublishWhatWasImported() {
        renameTopic(PAIN, "new-topic", "sheet: 3", "sheet: 77");
        take(examine(), Decisions.USUAL);

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql("""
                update edition e set state = 'PUBLISHED', published_at = now(), review_due = current_date + 30
                from document d, topic t
                where d.id = e.document_id and t.id = d.topic_id and t.slug = 'new-topic'
                """).update()).withMessageContaining("cannot go from DRAFT to PUBLISHED");
    }

    @ParameterizedTest
    @ValueSource(strings = { "insert into pack_delivery values (' ', '1', repeat('a', 64), now())",
            "insert into pack_delivery values ('x', '1', 'no hash', now())",
            "insert into pack_delivered_topic select 'nobody', id, 'slug: x', now() from topic limit 1",
            "insert into pack_delivered_text select 'nobody', id, 'en', 'T', 'D', 'B', '{}', now() from document limit 1",
            "insert into pack_delivered_text values ('starter', gen_random_uuid(), 'en', 'T', 'D', 'B', '{}', now())" })
    void whatAPackDeliveredIsNeverRememberedOfNobody(String cheat) {
        take(examine(), Decisions.USUAL);

        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> jdbc.sql(cheat).update());
    }

    @Test
    void whatOnlyThePackChangedIsTaken() {
        edit(HANDOUT, "## What you can do", THEIRS + "\n\n## What you can do");

        var preview = examine();

        assertThat(fate(preview)).isEqualTo(Fate.CHANGED_BY_PACK);
        assertThat(preview.count(Fate.CHANGED_BY_PACK)).isOne();
        assertThat(take(preview, Decisions.USUAL)).isOne();
        assertThat(draft()).contains(THEIRS);
        assertThat(texts.live(DocumentKind.HANDOUT, Language.ENGLISH).body()).doesNotContain(THEIRS);
    }

    @Test
    void aTranslationIsPinnedToTheEnglishTextThatIsOutIfThePackHasTheSame() {
        edit(PAIN + "/handout.es.md", "## Qué puede hacer", "Una frase.\n\n## Qué puede hacer");

        take(examine(), Decisions.USUAL);

        assertThat(jdbc.sql("select source_edition_id from edition where state = 'DRAFT' and body like '%Una frase.%'")
            .query(UUID.class)
            .single()).isEqualTo(texts.live(DocumentKind.HANDOUT, Language.ENGLISH).id().value());
    }

    @Test
    void whatOnlyTheClinicChangedStays() {
        weChange("## When to get help");

        var preview = examine();

        assertThat(fate(preview)).isEqualTo(Fate.CHANGED_HERE);
        assertThat(take(preview, Decisions.USUAL)).isZero();
        assertThat(texts.live(DocumentKind.HANDOUT, Language.ENGLISH).body()).contains(OURS);
    }

    @Test
    void changesOfDifferentPartsAreJoined() {
        weChange("## When to get help");
        edit(HANDOUT, "## When to get help", THEIRS + "\n\n## When to get help");
        edit(HANDOUT, "## What you can do", "## What you can do");

        var preview = examine();
        assertThat(fate(preview)).isEqualTo(Fate.CONFLICT);

        files = new ArrayList<>(PackReaderTests.starter());
        edit(HANDOUT, "## What you can do", THEIRS + "\n\n## What you can do");
        var other = examine();
        assertThat(fate(other)).isEqualTo(Fate.JOINABLE);
        assertThat(take(other, Decisions.USUAL)).isOne();
        assertThat(draft()).contains(OURS, THEIRS);
    }

    @Test
    void aConflictWaitsForADecisionAndIsOfferedAgain() {
        weChange("## What you can do");
        edit(HANDOUT, "## What you can do", THEIRS + "\n\n## What you can do");

        var preview = examine();
        assertThat(fate(preview)).isEqualTo(Fate.CONFLICT);
        assertThat(take(preview, Decisions.USUAL)).isZero();
        assertThat(fate(examine())).isEqualTo(Fate.CONFLICT);

        assertThat(take(examine(), deciding(Choice.KEEP))).isZero();
        assertThat(fate(examine())).isEqualTo(Fate.CHANGED_HERE);
    }

    @Test
    void aConflictIsShownPartByPart() {
        weChange("## What you can do");
        edit(HANDOUT, "## What you can do", THEIRS + "\n\n## What you can do");

        var difference = colleagues.as(administrator, () -> desk.compare(upload(), PAIN_HANDOUT));

        assertThat(difference.parts()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("What it is");
            assertThat(part.outcome()).isEqualTo(Outcome.CONFLICT);
            assertThat(part.base()).doesNotContain(OURS, THEIRS);
            assertThat(part.ours()).contains(OURS);
            assertThat(part.theirs()).contains(THEIRS);
        });
    }

    @Test
    void ofAConflictEitherOrBothAreTaken() {
        weChange("## What you can do");
        edit(HANDOUT, "## What you can do", THEIRS + "\n\n## What you can do");

        assertThat(take(examine(), deciding(Choice.JOIN))).isOne();
        assertThat(draft()).containsOnlyOnce(OURS).containsOnlyOnce(THEIRS).containsOnlyOnce("## What it is");
        assertThat(draft().indexOf(OURS)).isLessThan(draft().indexOf(THEIRS));
    }

    @Test
    void thePacksOfAConflictIsTakenAsItIs() {
        weChange("## What you can do");
        edit(HANDOUT, "## What you can do", THEIRS + "\n\n## What you can do");

        assertThat(take(examine(), deciding(Choice.TAKE))).isOne();
        assertThat(draft()).contains(THEIRS).doesNotContain(OURS);
    }

    @Test
    void aDifferentTextOfAnUnknownPackIsAConflict() {
        edit("pack.yaml", "name: starter", "name: elsewhere");
        edit(HANDOUT, "## What you can do", THEIRS + "\n\n## What you can do");

        var preview = examine();

        assertThat(fate(preview)).isEqualTo(Fate.CONFLICT);
        assertThat(preview.count(Fate.UNCHANGED)).isEqualTo(73);
        take(preview, deciding(Choice.KEEP));
        assertThat(fate(examine())).as("what it delivered is known now").isEqualTo(Fate.CHANGED_HERE);
        edit(HANDOUT, "## When to get help", "More.\n\n## When to get help");
        assertThat(fate(examine())).isEqualTo(Fate.JOINABLE);
    }

    @Test
    void anOpenDraftIsNeverTouched() {
        var open = texts.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, TextsInReview.adding(OURS));
        edit(HANDOUT, "## What you can do", THEIRS + "\n\n## What you can do");

        var preview = examine();

        assertThat(fate(preview)).isEqualTo(Fate.DRAFT_OPEN);
        assertThat(take(preview, deciding(Choice.TAKE))).isZero();
        assertThat(jdbc.sql("select body from edition where id = :id")
            .param("id", open.id().value())
            .query(String.class)
            .single()).contains(OURS).doesNotContain(THEIRS);
        colleagues.as(reviewer, () -> editions.approve(sheets.fill(reviewer, open)));
        assertThat(fate(examine())).as("offered again when nothing is open").isEqualTo(Fate.JOINABLE);
    }

    @Test
    void aDescriptionIsTakenFieldByField() {
        edit(PAIN + "/topic.yaml", "discreet: Pelvic comfort", "discreet: Comfort");
        edit(PAIN + "/topic.yaml", "    - dyspareunia\n", "    - a phrase of theirs\n");

        var preview = examine();

        assertThat(topic(preview, PAIN).fate()).isEqualTo(Fate.CHANGED_BY_PACK);
        assertThat(colleagues.as(administrator, () -> desk.compare(upload(), Place.of(PAIN))).fields())
            .extracting(DescriptionChange::field)
            .contains("discreetTitle.en", "synonyms");
        take(preview, Decisions.USUAL);
        var topic = library.open(new Slug(PAIN)).orElseThrow();
        assertThat(topic.text(Language.ENGLISH).titles().discreet()).isEqualTo("Comfort");
        assertThat(topic.synonyms()).extracting(synonym -> synonym.phrase())
            .contains("a phrase of theirs")
            .doesNotContain("dyspareunia");
    }

    @Test
    void paperIsNotHandedOverMoreFreelyWithoutADecision() {
        edit("unwanted-sex/topic.yaml", "take-home: read-here", "take-home: free");

        assertThat(topic(examine(), "unwanted-sex").fate()).isEqualTo(Fate.CONFLICT);
    }

    @Test
    void aSheetNumberThatIsTakenIsNamedAndAFreeOneProposed() {
        edit("pack.yaml", "name: starter", "name: elsewhere");
        files.removeIf(file -> file.path().contains("/") && !file.path().startsWith(PAIN));
        edit("pack.yaml", "shared-synonyms: [aftercare]", "");
        renameTopic(PAIN, "new-topic", "sheet: 3", "sheet: 4");

        var preview = examine();

        assertThat(topic(preview, "new-topic").clash()).map(TopicPreview.Clash::slug)
            .hasValue(jdbc.sql("select slug from topic where sheet_number = 4").query(String.class).single());
        assertThat(preview.proposed()).containsExactly(Map.entry("new-topic", 19));
        take(preview, Decisions.USUAL);
        assertThat(number("new-topic")).isEqualTo(19);
    }

    @Test
    void theAdministratorMayChooseAnotherFreeNumber() {
        edit("pack.yaml", "name: starter", "name: elsewhere");
        files.removeIf(file -> file.path().contains("/") && !file.path().startsWith(PAIN));
        edit("pack.yaml", "shared-synonyms: [aftercare]", "");
        renameTopic(PAIN, "new-topic", "sheet: 3", "sheet: 4");
        var preview = examine();

        take(preview, new Decisions(Map.of(), Map.of("new-topic", 500)));

        assertThat(number("new-topic")).isEqualTo(500);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> {
            renameTopic("new-topic", "newer-topic", "sheet: 4", "sheet: 5");
            take(examine(), new Decisions(Map.of(), Map.of("newer-topic", 500)));
        });
    }

    @Test
    void theSheetNumberOfATopicThatIsHereStays() {
        edit(PAIN + "/topic.yaml", "sheet: 3", "sheet: 99");

        take(examine(), Decisions.USUAL);

        assertThat(number(PAIN)).isEqualTo(3);
    }

    @Test
    void aSourceWithOtherWordsStaysAsItIsHere() {
        edit("sources.yaml", "Sex Med 2015", "Sex Med 1999");

        var preview = examine();

        assertThat(preview.otherSources()).containsExactly("SCHW15");
        take(preview, Decisions.USUAL);
        assertThat(jdbc.sql("select citation from source where key = 'SCHW15'").query(String.class).single())
            .contains("2015");
    }

    @Test
    void whoWasFasterIsNotOverwritten() {
        edit(HANDOUT, "## What you can do", THEIRS + "\n\n## What you can do");
        var preview = examine();
        weChange("## When to get help");
        var before = all();

        assertThatExceptionOfType(LibraryMoved.class).isThrownBy(() -> take(preview, Decisions.USUAL));

        assertThat(fate(examine())).isEqualTo(Fate.JOINABLE);
        assertThat(before).isNotEmpty();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void whatIsStoppedLeavesNoTrace() {
        renameTopic(PAIN, "new-topic", "sheet: 3", "sheet: 77");
        edit(HANDOUT.replace(PAIN, "unwanted-sex"), "## What you can do", THEIRS + "\n\n## What you can do");
        var preview = examine();
        var before = all();
        var progress = new Progress();
        progress.stop();

        assertThatExceptionOfType(CancellationException.class)
            .isThrownBy(() -> colleagues.as(administrator, () -> desk.examine(upload(), progress)));
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> colleagues.as(administrator,
                () -> desk.take(upload(), preview, Decisions.USUAL, new StoppedAt(18))));

        assertThat(all()).isEqualTo(before);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void whatMovedMeanwhileLeavesNoTrace() {
        renameTopic(PAIN, "new-topic", "sheet: 3", "sheet: 77");
        var preview = examine();
        var topics = new ArrayList<>(preview.topics());
        var last = topics.removeLast();
        topics.add(new TopicPreview(last.slug(), last.titles(), last.sheetNumber(), last.fate(), last.version() + 1,
                last.clash(), last.texts()));
        var before = all();

        assertThatExceptionOfType(LibraryMoved.class).isThrownBy(() -> take(
                new PackPreview(preview.name(), preview.version(), preview.before(), preview.newSources(),
                        preview.otherSources(), topics, preview.checklists(), preview.taken(), preview.proposed()),
                Decisions.USUAL));

        assertThat(all()).isEqualTo(before);
    }

    @Test
    void aBrokenPackIsRefusedWithEveryFault() {
        edit(HANDOUT, "## What you can do", "## What to do");
        edit("unwanted-sex/topic.yaml", "take-home: read-here", "take-home: maybe");

        assertThatExceptionOfType(BrokenPack.class).isThrownBy(this::examine)
            .satisfies(broken -> assertThat(broken.faults()).extracting(BrokenPack.Fault::file)
                .contains(HANDOUT, "unwanted-sex/topic.yaml"));
    }

    @Test
    void onlyAnAdministratorMay() {
        var preview = examine();
        for (var role : List.of(Role.CLINICIAN, Role.AUTHOR, Role.REVIEWER, Role.AUDITOR)) {
            var other = colleagues.join(role);
            assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> colleagues.as(other, () -> desk.examine(upload(), new Progress())));
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(
                    () -> colleagues.as(other, () -> desk.take(upload(), preview, Decisions.USUAL, new Progress())));
            assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> colleagues.as(other, () -> desk.compare(upload(), PAIN_HANDOUT)));
        }
    }

    @Test
    void theTrailTellsOfTheImportAndOfEveryDraft() {
        edit(HANDOUT, "## What you can do", THEIRS + "\n\n## What you can do");

        take(examine(), Decisions.USUAL);

        assertThat(jdbc.sql("""
                select act || ' ' || coalesce(after::jsonb ->> 'drafts', after::jsonb ->> 'note')
                from audit_entry where actor_id = :me order by id
                """).param("me", administrator.id().value()).query(String.class).list())
            .containsExactly("edition.started starter 2027.1", "pack.imported 1");
    }

    private PackPreview examine() {
        return colleagues.as(administrator, () -> desk.examine(upload(), new Progress()));
    }

    private int take(PackPreview preview, Decisions decisions) {
        return colleagues.as(administrator, () -> desk.take(upload(), preview, decisions, new Progress()));
    }

    private UploadedPack upload() {
        edit("pack.yaml", "\"20[0-9.]*\"", "\"2027.1\"");
        var upload = Zips.uploaded(Zips.of(files));
        uploads.add(upload);
        return upload;
    }

    private static Decisions deciding(Choice choice) {
        return new Decisions(Map.of(PAIN_HANDOUT, choice), Map.of());
    }

    private Fate fate(PackPreview preview) {
        return topic(preview, PAIN).texts()
            .stream()
            .filter(text -> text.kind() == DocumentKind.HANDOUT && text.language() == Language.ENGLISH)
            .findFirst()
            .orElseThrow()
            .fate();
    }

    private static TopicPreview topic(PackPreview preview, String slug) {
        return preview.topics().stream().filter(topic -> topic.slug().equals(slug)).findFirst().orElseThrow();
    }

    /** The clinic puts a sentence before a heading, and a reviewer publishes it. */
    private void weChange(String heading) {
        UnaryOperator<String> change = body -> body.replace(heading, OURS + "\n\n" + heading);
        var seen = sheets.fill(reviewer, texts.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, change));
        colleagues.as(reviewer, () -> editions.approve(seen));
    }

    private String draft() {
        return jdbc.sql("""
                select e.body from edition e join document d on d.id = e.document_id join topic t on t.id = d.topic_id
                where t.slug = :slug and d.kind = 'HANDOUT' and e.language = 'en' and e.state = 'DRAFT'
                """).param("slug", PAIN).query(String.class).single();
    }

    private List<String> states(String slug) {
        return jdbc.sql("""
                select e.state || ' ' || e.origin
                from edition e join document d on d.id = e.document_id join topic t on t.id = d.topic_id
                where t.slug = :slug
                """).param("slug", slug).query(String.class).list();
    }

    private int number(String slug) {
        return jdbc.sql("select sheet_number from topic where slug = :slug")
            .param("slug", slug)
            .query(Integer.class)
            .single();
    }

    private String all() {
        return jdbc.sql(ALL).query(String.class).single();
    }

    private void renameTopic(String from, String to, String written, String instead) {
        files
            .replaceAll(file -> file.folder().equals(from) ? new PackFile(to + "/" + file.name(), file.bytes()) : file);
        edit(to + "/topic.yaml", "slug: " + from, "slug: " + to);
        edit(to + "/topic.yaml", written, instead);
    }

    private void add(String path, String text) {
        edit(path, "\\z", "\n" + text);
    }

    /** Changes the first place that fits. */
    private void edit(String path, String pattern, String instead) {
        files.replaceAll(file -> {
            if (!file.path().equals(path)) {
                return file;
            }
            var text = new String(file.bytes(), StandardCharsets.UTF_8);
            return new PackFile(path, text
                .replaceFirst(pattern.contains("[0-9") || pattern.equals("\\z") ? pattern : Pattern.quote(pattern),
                        Matcher.quoteReplacement(instead))
                .getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Somebody stops it after so many topics. */
    private static class StoppedAt extends Progress {

        private final int topics;

        StoppedAt(int topics) {
            this.topics = topics;
        }

        @Override
        void step(int more) {
            if (done() + more >= topics) {
                stop();
            }
            super.step(more);
        }

    }

}
