package org.tearsheet.library;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.PassingTime;
import org.tearsheet.ScoreSheets;
import org.tearsheet.TextsInReview;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tearsheet.TextsInReview.adding;

@HouseTest
class TextDeskTests {

    private static final int MANY = 1000;

    private static final TextKey SPANISH = new TextKey(Optional.of(new Slug("pain-with-sex")), DocumentKind.HANDOUT,
            Language.SPANISH);

    @Autowired
    private TextDesk desk;

    @Autowired
    private EditionDesk editions;

    @Autowired
    private TextsInReview review;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson author;

    private SignedInPerson reviewer;

    @BeforeEach
    void peopleAtWork() {
        author = colleagues.join(Role.AUTHOR);
        reviewer = colleagues.join(Role.CLINICIAN, Role.REVIEWER);
    }

    @Test
    void everyTextIsListedInBothLanguagesByItsSheetNumber() {
        var all = list(TextFilter.ALL);

        assertThat(all).hasSize(74).allMatch(row -> row.live().isPresent()).noneMatch(row -> row.title().isBlank());
        assertThat(all).extracting(TextRow::sheetNumber).isSorted();
        assertThat(all.getFirst().key().path()).isEqualTo("checklist/checklist/en");
    }

    @ParameterizedTest
    @EnumSource
    void theFigureOfAConcernIsTheLengthOfItsList(Concern concern) {
        PassingTime.due(jdbc, -10, "language = 'es' and title like 'C%'");
        PassingTime.due(jdbc, -400, "language = 'es' and title like 'D%'");
        PassingTime.due(jdbc, 20, "language = 'en' and title like 'C%'");
        PassingTime.due(jdbc, 80, "language = 'en' and title like 'S%'");
        review.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, adding("Ask us."));

        var listed = list(only(concern));

        assertThat(colleagues.as(author, () -> desk.count(List.of(concern)))).containsEntry(concern, listed.size());
        assertThat(pages(only(concern), 3)).isEqualTo(listed);
    }

    @ParameterizedTest
    @CsvSource({ "-31, OVERDUE NOT_PRINTED, PAST_GRACE", "-30, OVERDUE IN_GRACE, IN_GRACE",
            "-1, OVERDUE IN_GRACE, IN_GRACE", "0, DUE_30 DUE_90 DUE_180, WITHIN_30",
            "30, DUE_30 DUE_90 DUE_180, WITHIN_30", "31, DUE_90 DUE_180, WITHIN_90", "90, DUE_90 DUE_180, WITHIN_90",
            "91, DUE_180, WITHIN_180", "180, DUE_180, WITHIN_180", "181, '', LATER" })
    void aReviewDateWarnsInSteps(int days, String concerns, DueStep step) {
        PassingTime.due(jdbc, 400, "true");
        PassingTime.due(jdbc, days,
                """
                        id = (select l.id from edition l join document d on d.id = l.document_id join topic t on t.id = d.topic_id
                              where t.slug = 'pain-with-sex' and d.kind = 'HANDOUT' and l.language = 'es'
                                and l.state = 'PUBLISHED')""");

        assertThat(List.of(Concern.OVERDUE, Concern.IN_GRACE, Concern.NOT_PRINTED, Concern.DUE_30, Concern.DUE_90,
                Concern.DUE_180))
            .filteredOn(concern -> list(only(concern)).stream().anyMatch(row -> row.key().equals(SPANISH)))
            .extracting(Concern::name)
            .containsExactlyInAnyOrder(concerns.isEmpty() ? new String[0] : concerns.split(" "));
        assertThat(row(SPANISH).live().orElseThrow().step()).isEqualTo(step);
    }

    @Test
    void theMostOverdueComesFirst() {
        PassingTime.due(jdbc, -10, "language = 'es'");
        PassingTime.due(jdbc, -20, "language = 'es' and title = 'Cuando el sexo duele'");

        assertThat(list(only(Concern.OVERDUE)).getFirst().title()).isEqualTo("Cuando el sexo duele");
    }

    @Test
    void aDraftIsOpenAndIdleOnceNobodyTouchesIt() {
        var seen = review.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, adding("Ask us."));
        assertThat(list(only(Concern.OPEN))).singleElement()
            .extracting(row -> row.open().orElseThrow())
            .returns(EditionState.IN_REVIEW, OpenText::state)
            .returns(List.of("Test"), OpenText::authors)
            .returns(true, OpenText::mine)
            .returns(false, OpenText::idle);
        assertThat(list(only(Concern.MINE))).isEmpty();
        colleagues.as(reviewer, () -> editions.sendBack(seen, "Kinder"));

        assertThat(list(only(Concern.MINE))).hasSize(1);
        assertThat(colleagues.as(reviewer, () -> desk.first(only(Concern.MINE), MANY))).isEmpty();
        assertThat(list(only(Concern.IDLE))).isEmpty();
        jdbc.sql("update edition set touched_at = now() - interval '31 days' where id = :id")
            .param("id", seen.id().value())
            .update();
        assertThat(list(only(Concern.IDLE))).hasSize(1);
    }

    @Test
    void aTranslationIsBehindOnceTheEnglishMovesOnAndMissingOnceItIsWithdrawn() {
        assertThat(list(only(Concern.BEHIND))).isEmpty();
        assertThat(list(only(Concern.MISSING))).isEmpty();
        var seen = review.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, adding("Ask us."));
        colleagues.as(reviewer, () -> editions.approve(sheets.fill(reviewer, seen)));

        assertThat(list(only(Concern.BEHIND))).extracting(TextRow::key).containsExactly(SPANISH);
        assertThat(row(SPANISH).behind()).isTrue();

        var spanish = row(SPANISH).live().orElseThrow().seen();
        colleagues.as(reviewer, () -> editions.withdraw(spanish, "Wrong"));

        assertThat(list(only(Concern.BEHIND))).isEmpty();
        assertThat(list(only(Concern.MISSING))).singleElement()
            .returns(SPANISH, TextRow::key)
            .returns("Cuando el sexo duele", TextRow::title);
        assertThat(row(SPANISH).missing()).isTrue();
    }

    @Test
    void starterTextsWaitUntilSomebodyApprovesThem() {
        assertThat(list(only(Concern.STARTER))).hasSize(74);
        var starter = row(SPANISH).live().orElseThrow().seen().id();
        colleagues.as(reviewer, () -> {
            editions.approveStarter(starter);
            return starter;
        });

        assertThat(list(only(Concern.STARTER))).hasSize(73);
    }

    @Test
    void filtersNarrowEachOther() {
        var filter = new TextFilter(Optional.of(Concern.STARTER), Optional.of(DocumentKind.HANDOUT),
                Optional.of(Language.ENGLISH), "HURTS sex");

        assertThat(list(filter)).singleElement().extracting(TextRow::title).isEqualTo("When sex hurts");
        assertThat(list(new TextFilter(Optional.empty(), Optional.empty(), Optional.empty(), "100%_"))).isEmpty();
        assertThat(list(new TextFilter(Optional.empty(), Optional.of(DocumentKind.CHECKLIST), Optional.empty(), "")))
            .hasSize(2);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        assertThat(pages(TextFilter.ALL, 7)).isEqualTo(list(TextFilter.ALL));
    }

    @Test
    void datesFallDueByMonth() {
        var thisMonth = YearMonth.now(ZoneOffset.UTC);
        PassingTime.due(jdbc, 3000, "true");
        PassingTime.due(jdbc, -10, "language = 'es'");
        PassingTime.due(jdbc, 0, "language = 'en' and title = 'When sex hurts'");

        var due = colleagues.as(author, desk::dueByMonth);

        assertThat(due).hasSize(13);
        assertThat(due.getFirst()).isEqualTo(new DueMonth(Optional.empty(), 37));
        assertThat(due.get(1).month()).contains(thisMonth);
        assertThat(due.get(1).texts()).isPositive();
        assertThat(due.getLast()).isEqualTo(new DueMonth(Optional.of(thisMonth.plusMonths(11)), 0));
    }

    @Test
    void anAddressLeadsToATextOrNowhere() {
        assertThat(TextKey.of("pain-with-sex", "handout", "es")).contains(SPANISH);
        assertThat(TextKey.of("checklist", "checklist", "en")).get()
            .extracting(TextKey::path)
            .isEqualTo("checklist/checklist/en");
        for (var path : List.of("pain-with-sex/checklist/en", "Pain/handout/en", "pain/leaflet/en",
                "pain/handout/de")) {
            var parts = path.split("/");
            assertThat(TextKey.of(parts[0], parts[1], parts[2])).as(path).isEmpty();
        }
        var nothing = new TextKey(Optional.of(new Slug("nothing-like-it")), DocumentKind.HANDOUT, Language.ENGLISH);
        assertThat(colleagues.as(author, () -> desk.open(nothing))).isEmpty();
    }

    @Test
    void cliniciansHaveNoDesk() {
        var clinician = colleagues.join(Role.CLINICIAN);

        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> colleagues.as(clinician, () -> desk.first(TextFilter.ALL, 1)));
    }

    private static TextFilter only(Concern concern) {
        return new TextFilter(Optional.of(concern), Optional.empty(), Optional.empty(), "");
    }

    private List<TextRow> list(TextFilter filter) {
        return colleagues.as(author, () -> desk.first(filter, MANY));
    }

    private List<TextRow> pages(TextFilter filter, int size) {
        var all = new ArrayList<>(colleagues.as(author, () -> desk.first(filter, size)));
        for (var more = all.size(); more == size;) {
            var next = colleagues.as(author, () -> desk.after(filter, all.getLast(), size));
            all.addAll(next);
            more = next.size();
        }
        return all;
    }

    private TextRow row(TextKey key) {
        return colleagues.as(author, () -> desk.open(key)).orElseThrow().row();
    }

}
