package org.tearsheet.library;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.library.TopicFault.Reason;
import org.tearsheet.security.Actors;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
class TopicDeskTests {

    private static final Slug PAIN = new Slug("pain-with-sex");

    private static final int MANY = 2000;

    @Autowired
    private TopicDesk desk;

    @Autowired
    private TextDesk texts;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private Intake intake;

    @Autowired
    private Library library;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson author;

    private SignedInPerson reviewer;

    @BeforeEach
    void peopleAtWork() {
        author = colleagues.join(Role.CLINICIAN, Role.AUTHOR);
        reviewer = colleagues.join(Role.CLINICIAN, Role.REVIEWER);
    }

    @Test
    void topicsAreFoundByWordsNumbersAndCodes() {
        assertThat(slugs("")).hasSize(18);
        assertThat(slugs("sex hurts")).contains("pain-with-sex");
        assertThat(slugs("pelvic comfort")).containsExactly("pain-with-sex");
        assertThat(slugs("fenomenos")).containsExactly("body-reactions-around-orgasm");
        assertThat(slugs("g44.8")).containsExactly("body-reactions-around-orgasm");
        assertThat(slugs("#5")).contains("body-reactions-around-orgasm");
        assertThat(slugs("100%")).isEmpty();
    }

    @Test
    void aTopicIsAddedAndNothingElse() {
        var sleep = add(topic("sleep"));

        assertThat(sleep.printed()).isFalse();
        assertThat(sleep.starter()).isFalse();
        assertThat(open("sleep").topic()).isEqualTo(topic("sleep"));
        assertThat(jdbc.sql("select count(*) from document where topic_id = :id")
            .param("id", sleep.id().value())
            .query(Integer.class)
            .single()).isZero();
        assertThat(lastAct()).isEqualTo("topic.added");
        assertThat(colleagues.as(author, desk::nextSheetNumber)).isEqualTo(topic("sleep").sheetNumber() + 1);
    }

    @Test
    void whatIsTakenIsRefusedNamingWhoHasIt() {
        add(topic("sleep"));
        assertThat(faults(() -> desk.add(topic("sleep")))).extracting(TopicFault::reason)
            .containsExactly(Reason.SLUG_TAKEN);

        var pain = open(PAIN.text()).topic();
        var taken = topic("rest", pain.sheetNumber(), new Titles("Rest", "PELVIC comfort"), Set.of());
        assertThat(faults(() -> desk.add(taken))).containsExactlyInAnyOrder(
                new TopicFault(Reason.NUMBER_TAKEN, Optional.empty(), title(pain)),
                new TopicFault(Reason.DISCREET_TAKEN, Optional.of(Language.ENGLISH), title(pain)));
    }

    @Test
    void aDiscreetTitleIsNotThePlainOne() {
        var same = topic("rest", 900, new Titles("Rést", "rest "), Set.of());
        assertThat(faults(() -> desk.add(same))).extracting(TopicFault::reason)
            .containsExactly(Reason.DISCREET_IS_PLAIN);

        var sleep = add(topic("sleep"));
        refused("topic_text_discreet_title_differs",
                "update topic_text set discreet_title = upper(title) where topic_id = '%s'".formatted(sleep.id()));
    }

    @Test
    void aPhraseStandsOnceHoweverItIsWritten() {
        var twice = topic("rest", 900, new Titles("Rest", "Calm"), Set.of(new Synonym(Language.SPANISH, "sueño"),
                new Synonym(Language.SPANISH, "Sueno"), new Synonym(Language.ENGLISH, "sueno")));
        assertThat(faults(() -> desk.add(twice))).extracting(TopicFault::reason).containsExactly(Reason.PHRASE_TWICE);
    }

    @Test
    void whatLeadsToOtherTopicsIsNamed() {
        var codes = open("body-reactions-around-orgasm").topic().codes();
        var code = codes.stream().filter(one -> one.code().equals("G44.82")).findFirst().orElseThrow();
        var topic = new TopicDraft(new Slug("rest"), 900, Audience.PATIENT, TakeHome.FREE, Situation.OTHER,
                topic("rest").texts(),
                Set.of(new Synonym(Language.ENGLISH, "Sex Headache"), new Synonym(Language.SPANISH, "sex headache")),
                Set.of(code), Set.of());

        var title = title(open("body-reactions-around-orgasm").topic());
        assertThat(colleagues.as(author, () -> desk.shared(topic))).containsExactly(
                new Shared(Optional.of(Language.ENGLISH), "Sex Headache", List.of(title)),
                new Shared(Optional.empty(), "ICD-10-CM G44.82", List.of(title)));
        assertThat(add(topic).topic().synonyms()).hasSize(2);
    }

    @Test
    void aChangedTopicIsTheClinicsOwn() {
        var before = open(PAIN.text());
        assertThat(before.starter()).isTrue();
        assertThat(change(before, before.topic())).isEqualTo(before);

        var changed = change(before, with(before.topic(), new Synonym(Language.ENGLISH, "love hurts")));

        assertThat(changed.starter()).isFalse();
        assertThat(changed.version()).isGreaterThan(before.version());
        assertThat(lastAct()).isEqualTo("topic.changed");
        actors.asSystem(() -> intake.takeTopic(before.topic()));
        assertThat(open(PAIN.text()).topic()).isEqualTo(changed.topic());
        assertThat(colleagues.as(author, () -> library.open(PAIN)).orElseThrow().synonyms())
            .contains(new Synonym(Language.ENGLISH, "love hurts"));
    }

    @Test
    void whoSawAnOlderVersionIsTurnedAway() {
        var seen = open(PAIN.text());
        change(seen, with(seen.topic(), new Synonym(Language.ENGLISH, "love hurts")));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
            .isThrownBy(() -> change(seen, with(seen.topic(), new Synonym(Language.ENGLISH, "other words"))));
        assertThat(open(PAIN.text()).topic().synonyms()).contains(new Synonym(Language.ENGLISH, "love hurts"));
    }

    @Test
    void onlyAReviewerMakesPaperEasierToTakeHome() {
        var careful = change(open(PAIN.text()), open(PAIN.text()).topic().with(TakeHome.READ_HERE));

        for (var looser : List.of(TakeHome.ASK, TakeHome.FREE)) {
            assertThat(faults(() -> desk.change(careful, careful.topic().with(looser)))).extracting(TopicFault::reason)
                .containsExactly(Reason.LESS_CAREFUL);
            assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> colleagues.as(author, () -> desk.handOver(careful, looser)));
        }
        var asked = colleagues.as(reviewer, () -> desk.handOver(careful, TakeHome.ASK));
        assertThat(asked.topic()).isEqualTo(careful.topic().with(TakeHome.ASK));
        var administrator = colleagues.join(Role.values());
        assertThat(colleagues.as(administrator, () -> desk.change(asked, asked.topic().with(TakeHome.FREE))).topic())
            .isEqualTo(careful.topic().with(TakeHome.FREE));
        assertThat(lastAct()).isEqualTo("topic.changed");
    }

    @Test
    void theNumberIsFreeUntilItStandsOnPaper() {
        var sleep = add(topic("sleep"));
        var moved = new TopicDraft(new Slug("sleep"), 950, Audience.PATIENT, TakeHome.FREE, Situation.OTHER,
                sleep.topic().texts(), Set.of(), Set.of(), Set.of());
        assertThat(change(sleep, moved).topic().sheetNumber()).isEqualTo(950);

        var pain = open(PAIN.text());
        var other = new TopicDraft(PAIN, 951, pain.topic().audience(), pain.topic().takeHome(),
                pain.topic().situation(), pain.topic().texts(), pain.topic().synonyms(), pain.topic().codes(),
                pain.topic().codeNotes());
        assertThat(faults(() -> desk.change(pain, other))).extracting(TopicFault::reason)
            .containsExactly(Reason.NUMBER_ON_PAPER);
        refused("keeps its sheet number",
                "update topic set sheet_number = 951, origin = 'CLINIC' where id = '%s'".formatted(pain.id()));
    }

    @Test
    void theDatabaseKeepsTheSlug() {
        refused("keeps its slug", "update topic set slug = 'other' where slug = 'pain-with-sex'");
    }

    @Test
    void theFirstEditionOfADocumentIsBegunFromItsHeadings() {
        add(topic("sleep"));
        var key = new TextKey(Optional.of(new Slug("sleep")), DocumentKind.HANDOUT, Language.SPANISH);
        assertThat(colleagues.as(author, () -> texts.ofTopic(new Slug("sleep")))).hasSize(4)
            .allMatch(row -> row.open().isEmpty() && row.live().isEmpty());
        assertThat(page(key).rule()).isEmpty();

        var begun = colleagues.as(author, () -> upkeep.begin(key));

        assertThat(page(key).rule().orElseThrow().rule()).isEqualTo(new ReviewRule(12, 30));
        assertThat(page(key).row().open().orElseThrow().id()).isEqualTo(begun.id());
        var draft = colleagues.as(author, () -> texts.read(begun.id())).orElseThrow();
        assertThat(draft.titles()).isEqualTo(new Titles("Sleep", "Rest well"));
        assertThat(draft.body()).contains("## " + DocumentKind.HANDOUT.parts().getFirst().heading(Language.SPANISH));
        assertThat(colleagues.as(author, () -> texts.ofTopic(new Slug("sleep")))).hasSize(4)
            .filteredOn(row -> row.open().isPresent())
            .hasSize(1);
        assertThat(colleagues.as(author,
                () -> texts.first(new TextFilter(Optional.empty(), Optional.empty(), Optional.empty(), "sleep"), 25)))
            .hasSize(4);
    }

    @Test
    void reviewersReadAndCliniciansDoNot() {
        var seen = open(PAIN.text());
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> colleagues.as(reviewer, () -> desk.change(seen, seen.topic())));
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> colleagues.as(reviewer, () -> desk.add(topic("sleep"))));
        var clinician = colleagues.join(Role.CLINICIAN);
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> colleagues.as(clinician, () -> desk.open(PAIN)));
    }

    @Test
    void twoThousandTopicsAreFoundInNoTime() {
        jdbc.sql("""
                insert into topic select gen_random_uuid(), 0, 'many-' || n, 10000 + n, 'PATIENT', 'CLINIC', 'FREE'
                from generate_series(1, :many) n
                """).param("many", MANY).update();
        jdbc.sql("""
                insert into topic_text select id, l, 'Titel ' || slug, 'Quiet ' || slug, ''
                from topic cross join unnest(array['en', 'es']) l where sheet_number > 10000
                """).update();
        jdbc.sql("""
                insert into topic_synonym select id, 'en', 'Phrase ' || n || ' of ' || slug
                from topic cross join generate_series(1, 40) n where sheet_number > 10000
                """).update();
        jdbc.sql("analyze topic, topic_text, topic_synonym").update();
        slugs("");

        var begun = Instant.now();
        var page = colleagues.as(author, () -> desk.first("", Language.ENGLISH, 26));
        assertThat(colleagues.as(author, () -> desk.after("titel", Language.ENGLISH, page.getLast(), 26))).hasSize(26);
        assertThat(slugs("phrase 37 many-1999")).containsExactly("many-1999");
        var topic = open("many-7");
        assertThat(colleagues.as(author, () -> desk.shared(topic.topic()))).isEmpty();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    private static TopicDraft topic(String slug) {
        return topic(slug, 900, new Titles("Sleep", "Rest well"), Set.of());
    }

    private static TopicDraft topic(String slug, int number, Titles titles, Set<Synonym> synonyms) {
        return new TopicDraft(new Slug(slug), number, Audience.PATIENT, TakeHome.FREE, Situation.OTHER,
                Map.of(Language.ENGLISH, new TopicText(titles, "How to rest.")), synonyms, Set.of(), Set.of());
    }

    private static TopicDraft with(TopicDraft topic, Synonym synonym) {
        var synonyms = new HashSet<>(topic.synonyms());
        synonyms.add(synonym);
        return new TopicDraft(topic.slug(), topic.sheetNumber(), topic.audience(), topic.takeHome(), topic.situation(),
                topic.texts(), synonyms, topic.codes(), topic.codeNotes());
    }

    private static String title(TopicDraft topic) {
        return Optional.ofNullable(topic.texts().get(Language.ENGLISH)).orElseThrow().titles().plain();
    }

    private List<String> slugs(String words) {
        return colleagues.as(author, () -> desk.first(words, Language.ENGLISH, 25))
            .stream()
            .map(line -> line.slug().text())
            .toList();
    }

    private TopicSeen add(TopicDraft topic) {
        return colleagues.as(author, () -> desk.add(topic));
    }

    private TopicSeen change(TopicSeen seen, TopicDraft topic) {
        return colleagues.as(author, () -> desk.change(seen, topic));
    }

    private TopicSeen open(String slug) {
        return colleagues.as(reviewer, () -> desk.open(new Slug(slug))).orElseThrow();
    }

    private TextPage page(TextKey key) {
        return colleagues.as(reviewer, () -> texts.open(key)).orElseThrow();
    }

    private List<TopicFault> faults(Supplier<TopicSeen> act) {
        try {
            colleagues.as(author, act);
            return List.of();
        }
        catch (TopicRefused ex) {
            return ex.faults();
        }
    }

    private void refused(String why, String sql) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(sql).update())
            .withMessageContaining(why);
    }

    private String lastAct() {
        return jdbc.sql("select act from audit_entry order by id desc limit 1").query(String.class).single();
    }

}
