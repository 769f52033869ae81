package org.tearsheet.library;

import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
class ReviewDeskTests {

    private static final Slug TOPIC = new Slug("pain-with-sex");

    private static final EditionDraft DRAFT = new EditionDraft(new Titles("When sex hurts", "Pelvic comfort"), """
            ## What it is
            Our own words.
            ## What you can do
            Rest.
            ## When to get help
            Today.
            """, List.of("STI21"), "Our own words");

    @Autowired
    private ReviewDesk reviews;

    @Autowired
    private EditionDesk desk;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson author;

    private SignedInPerson reviewer;

    @BeforeEach
    void peopleAtWork() {
        author = colleagues.join(Role.AUTHOR);
        reviewer = colleagues.join(Role.AUTHOR, Role.REVIEWER);
    }

    @Test
    void theQueueHasWhatWaitsTheLongestWaitingFirst() {
        var newer = submitted(author, Language.ENGLISH);
        var older = submitted(reviewer, Language.SPANISH);
        waitsSince(newer, "2026-03-02T10:00:00Z");
        waitsSince(older, "2026-03-01T10:00:00Z");

        var rows = as(reviewer, () -> reviews.oldest(10));

        assertThat(rows).extracting(ReviewRow::id).containsExactly(older.id(), newer.id());
        assertThat(rows).extracting(ReviewRow::mine).containsExactly(true, false);
        assertThat(rows.getLast()).satisfies(row -> {
            assertThat(row.kind()).isEqualTo(DocumentKind.HANDOUT);
            assertThat(row.language()).isEqualTo(Language.ENGLISH);
            assertThat(row.sheetNumber()).isPositive();
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.title()).isEqualTo("When sex hurts");
            assertThat(row.changeNote()).isEqualTo("Our own words");
            assertThat(row.authors()).containsExactly("Test");
            assertThat(row.submitted()).isEqualTo("2026-03-02T10:00:00Z");
        });
    }

    @Test
    void theQueueIsReadAPageAtATime() {
        var newer = submitted(author, Language.ENGLISH);
        var older = submitted(author, Language.SPANISH);
        jdbc.sql("update edition set submitted_at = '2026-03-01T10:00:00Z' where state = 'IN_REVIEW'").update();

        var first = as(reviewer, () -> reviews.oldest(1));
        var second = as(reviewer, () -> reviews.after(first.getLast(), 1));

        assertThat(List.of(first.getFirst().id(), second.getFirst().id())).containsExactlyInAnyOrder(newer.id(),
                older.id());
        assertThat(as(reviewer, () -> reviews.after(second.getLast(), 1))).isEmpty();
    }

    @Test
    void anEditionIsOpenedWithTheLiveTextItsSourcesAndWhatStandsAgainstIt() {
        var seen = submitted(author, Language.ENGLISH);

        var review = as(reviewer, () -> reviews.open(seen.id())).orElseThrow();

        assertThat(review.seen()).isEqualTo(seen);
        assertThat(review.draft()).isEqualTo(DRAFT);
        assertThat(review.live().orElseThrow().body()).isNotEqualTo(DRAFT.body());
        assertThat(review.sources()).extracting(Source::key).containsExactly("STI21");
        assertThat(review.obstacles().unanswered()).isPositive();
        assertThat(review.obstacles().unsafe()).isZero();
    }

    @Test
    void onlyWhatIsInReviewIsOpened() {
        var seen = submitted(author, Language.ENGLISH);
        as(reviewer, () -> desk.sendBack(seen, "Say it more kindly"));

        assertThat(as(reviewer, () -> reviews.open(seen.id()))).isEmpty();
        assertThat(as(reviewer, () -> reviews.oldest(10))).isEmpty();
    }

    @Test
    void onlyReviewersRead() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(author, () -> reviews.oldest(1)));
    }

    private EditionSeen submitted(SignedInPerson person, Language language) {
        var draft = language == Language.ENGLISH ? DRAFT : new EditionDraft(DRAFT.titles(), """
                ## Qué es
                Palabras nuestras.
                ## Qué puede hacer
                Descanse.
                ## Cuándo pedir ayuda
                Hoy.
                """, DRAFT.sources(), DRAFT.changeNote());
        return as(person, () -> desk.submit(desk.start(TOPIC, DocumentKind.HANDOUT, language, draft)));
    }

    private void waitsSince(EditionSeen edition, String since) {
        jdbc.sql("update edition set submitted_at = cast(:since as timestamptz) where id = :id")
            .param("since", since)
            .param("id", edition.id().value())
            .update();
    }

    private <T> T as(SignedInPerson person, Supplier<T> act) {
        return colleagues.as(person, act);
    }

}
