package org.tearsheet.library;

import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.PassingTime;
import org.tearsheet.TextsInReview;
import org.tearsheet.security.ApiScope.Authority;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tearsheet.library.DocumentKind.CHECKLIST;
import static org.tearsheet.library.DocumentKind.HANDOUT;
import static org.tearsheet.library.DocumentKind.TALKING_POINTS;
import static org.tearsheet.library.Language.ENGLISH;
import static org.tearsheet.library.Language.SPANISH;

/** What channels may read, and what they may not. */
@HouseTest
class OutletTests {

    @Autowired
    private Outlet outlet;

    @Autowired
    private EditionDesk desk;

    @Autowired
    private TextsInReview texts;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aProgram() {
        hold(Authority.FHIR);
    }

    @AfterEach
    void gone() {
        contexts.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = { Authority.INFOBUTTON, Authority.CDS_HOOKS, Authority.FHIR, Authority.OPENEMR,
            Authority.TAKE_HOME, "ROLE_CLINICIAN" })
    void everyChannelReads(String authority) {
        hold(authority);

        assertThat(outlet.handouts(0, 1)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { Authority.CHECKLIST_ASSESS, Authority.CHECKLIST_READ, "ROLE_AUDITOR", "ROLE_ANONYMOUS" })
    void nobodyElseDoes(String authority) {
        hold(authority);

        for (var reading : List.<Runnable>of(() -> outlet.handouts(0, 1),
                () -> outlet.coded(CodeSystem.ICD_10_CM, "N94.10", 5),
                () -> outlet.inFamily(CodeSystem.ICD_10_CM, "N94", 5), () -> outlet.topic(1),
                () -> outlet.live(1, HANDOUT, ENGLISH), () -> outlet.published(1, HANDOUT),
                () -> outlet.live(EditionId.create()), () -> outlet.published(EditionId.create()))) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(reading::run);
        }
    }

    @Test
    void aCodeLeadsToTheTopicsThatHaveExactlyIt() {
        assertThat(outlet.coded(CodeSystem.ICD_10_CM, "N94.10", 50)).isNotEmpty().allSatisfy(found -> {
            assertThat(found.matched()).extracting(ClinicalCode::code).containsExactly("N94.10");
            assertThat(found.topic().codes()).containsAll(found.matched());
            assertThat(found.topic().live()).isNotEmpty();
        });
        assertThat(outlet.coded(CodeSystem.ICD_10_CM, "N94", 50)).isEmpty();
        assertThat(outlet.coded(CodeSystem.ICD_10, "N94.10", 50)).isEmpty();
        assertThat(outlet.coded(CodeSystem.ICD_10_CM, "n94.10' or true", 50)).isEmpty();
        assertThat(outlet.coded(CodeSystem.ICD_10_CM, "N94.10", 1)).hasSize(1);
    }

    @Test
    void aFamilyLeadsToTheTopicsBelowItAndSaysByWhichCodes() {
        var family = outlet.inFamily(CodeSystem.ICD_10_CM, "N94", 50);

        assertThat(family).isNotEmpty()
            .allSatisfy(found -> assertThat(found.matched()).isNotEmpty()
                .allMatch(code -> code.system() == CodeSystem.ICD_10_CM && code.code().startsWith("N94")));
        assertThat(family).extracting(found -> found.topic().sheetNumber()).isSorted().doesNotHaveDuplicates();
        assertThat(family.stream().map(CodedTopic::topic))
            .containsAll(outlet.coded(CodeSystem.ICD_10_CM, "N94.10", 50).stream().map(CodedTopic::topic).toList());
        assertThat(outlet.inFamily(CodeSystem.ICD_10_CM, "N9", 50)).isEmpty();
        assertThat(outlet.inFamily(CodeSystem.ICD_10_CM, "", 50)).isEmpty();
        assertThat(outlet.inFamily(CodeSystem.ICD_10_CM, "N%", 50)).isEmpty();
    }

    @Test
    void numbersOfSnomedAreNoFamilies() {
        var code = jdbc.sql("select code from topic_code where system = 'SNOMED-CT' order by code limit 1")
            .query(String.class)
            .single();

        assertThat(outlet.inFamily(CodeSystem.SNOMED_CT, code, 50)).isNotEmpty();
        assertThat(outlet.inFamily(CodeSystem.SNOMED_CT, code.substring(0, 6), 50)).isEmpty();
    }

    @Test
    void aTopicOfWhichNothingIsLiveIsNotFound() {
        var sheet = outlet.coded(CodeSystem.ICD_10_CM, "N94.10", 1).getFirst().topic().sheetNumber();
        PassingTime.due(jdbc, -500, "true");

        assertThat(outlet.coded(CodeSystem.ICD_10_CM, "N94.10", 50)).isEmpty();
        assertThat(outlet.inFamily(CodeSystem.ICD_10_CM, "N94", 50)).isEmpty();
        assertThat(outlet.topic(sheet)).isEmpty();
        assertThat(outlet.handouts(0, 50)).isEmpty();
        assertThat(outlet.live(sheet, HANDOUT, ENGLISH)).isEmpty();
        assertThat(outlet.published(sheet, HANDOUT)).isNotEmpty().noneMatch(EditionRecord::live);
    }

    @Test
    void handoutsComeBySheetWithAllTheirLanguages() {
        var first = outlet.handouts(0, 2);
        var last = first.getLast().sheetNumber();
        var next = outlet.handouts(last, 2);

        assertThat(first).extracting(LiveEdition::language).containsExactly(ENGLISH, SPANISH, ENGLISH, SPANISH);
        assertThat(first).extracting(LiveEdition::kind).containsOnly(HANDOUT);
        assertThat(first).extracting(LiveEdition::sheetNumber).isSorted();
        assertThat(next).isNotEmpty().allMatch(edition -> edition.sheetNumber() > last);
        assertThat(outlet.handouts(0, 1000)).hasSize(
                jdbc.sql("select count(*) from live_edition where kind = 'HANDOUT'").query(Integer.class).single());
    }

    @Test
    void oneIsFoundByItsSheetAndByItself() {
        var edition = outlet.handouts(0, 1).getFirst();

        assertThat(outlet.live(edition.sheetNumber(), HANDOUT, ENGLISH)).contains(edition);
        assertThat(outlet.live(edition.id())).contains(edition);
        assertThat(outlet.topic(edition.sheetNumber()).orElseThrow().live()).contains(edition);
        assertThat(outlet.live(0, CHECKLIST, ENGLISH)).isPresent();
        assertThat(outlet.live(0, HANDOUT, ENGLISH)).isEmpty();
    }

    @Test
    void whatWasPublishedStaysOnRecordWithoutItsText() {
        var old = byClinician(() -> texts.live(TALKING_POINTS, ENGLISH));
        var newer = publish();
        var last = publish();

        assertThat(outlet.live(old.id())).isEmpty();
        var records = outlet.published(old.sheetNumber(), TALKING_POINTS)
            .stream()
            .filter(record -> record.language() == ENGLISH)
            .toList();
        assertThat(records).extracting(EditionRecord::id).containsExactly(old.id(), newer.id(), last.id());
        assertThat(records).extracting(EditionRecord::state)
            .containsExactly(EditionState.SUPERSEDED, EditionState.SUPERSEDED, EditionState.PUBLISHED);
        assertThat(records).extracting(EditionRecord::live).containsExactly(false, false, true);
        assertThat(records).extracting(record -> record.replaced().orElse(null))
            .containsExactly(null, old.id(), newer.id());
        assertThat(records.getFirst().ended()).isPresent();
        assertThat(records.getFirst().hash()).isEqualTo(TextHash.of(old.titles().plain(), old.body()).value());
        assertThat(outlet.published(newer.id())).contains(records.get(1));
    }

    @Test
    void whatFollowsAWithdrawnEditionReplacedNothing() {
        var withdrawn = publish();
        byReviewer(() -> desk.withdraw(withdrawn, "The evidence changed"));
        var next = publishAfter(withdrawn.id());

        assertThat(outlet.published(withdrawn.id())).hasValueSatisfying(record -> {
            assertThat(record.state()).isEqualTo(EditionState.WITHDRAWN);
            assertThat(record.live()).isFalse();
            assertThat(record.replaced()).isPresent();
        });
        assertThat(outlet.published(next).orElseThrow().replaced()).isEmpty();
    }

    @Test
    void whatWasNeverPublishedIsNotOnRecord() {
        var inReview = submit();

        assertThat(outlet.published(inReview.id())).isEmpty();
        assertThat(outlet.live(inReview.id())).isEmpty();
    }

    private EditionSeen publish() {
        var seen = submit();
        return byReviewer(() -> desk.approve(seen));
    }

    /** The next edition of the same text, as a pack would bring it. */
    private EditionId publishAfter(EditionId before) {
        var next = EditionId.create();
        jdbc.sql("""
                insert into edition (id, version, document_id, language, number, state, origin, title, discreet_title,
                                     body, change_note, created_at)
                select :next, 0, document_id, language, number + 1, 'DRAFT', 'STARTER', title, discreet_title,
                       body, '', now()
                from edition where id = :before
                """).param("next", next.value()).param("before", before.value()).update();
        jdbc.sql("""
                update edition set state = 'PUBLISHED', published_at = now(), review_due = current_date + 365
                where id = :next
                """).param("next", next.value()).update();
        return next;
    }

    private EditionSeen submit() {
        return texts.submit(colleagues.join(Role.AUTHOR), TALKING_POINTS, ENGLISH,
                TextsInReview.adding("- Ask again."));
    }

    private <T> T byReviewer(Supplier<T> act) {
        return colleagues.as(colleagues.join(Role.REVIEWER), act);
    }

    private <T> T byClinician(Supplier<T> act) {
        return colleagues.as(colleagues.join(Role.CLINICIAN), act);
    }

    private void hold(String authority) {
        contexts.getContext()
            .setAuthentication(
                    new AnonymousAuthenticationToken("test", "test", AuthorityUtils.createAuthorityList(authority)));
    }

}
