package org.tearsheet.library;

import org.tearsheet.library.OpenDraft.Original;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.quality.Finding;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tearsheet.library.DocumentKind.TALKING_POINTS;

@HouseTest
class DraftDeskTests {

    private static final Slug TOPIC = new Slug("pain-with-sex");

    private static final String ARROW = "\u2192";

    @Autowired
    private EntityManager entities;

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private EditionDesk desk;

    @Autowired
    private Library library;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson author;

    private SignedInPerson other;

    private SignedInPerson reviewer;

    @BeforeEach
    void peopleAtWork() {
        author = colleagues.join(Role.AUTHOR);
        other = colleagues.join(Role.AUTHOR);
        reviewer = colleagues.join(Role.REVIEWER);
    }

    @Test
    void whatIsTypedIsKeptForItsAuthorAloneUntilItIsSaved() {
        var seen = begin(Language.ENGLISH);
        var typed = new DraftText("", "Half a tit", "## Ask", List.of("STI21"), "");

        assertThat(as(author, () -> drafts.keep(seen, typed))).isTrue();

        assertThat(open(author, seen).unsaved()).map(WorkingCopy::text).contains(typed);
        assertThat(open(author, seen).unsaved()).map(WorkingCopy::basedOn).contains(seen.version());
        assertThat(open(other, seen).unsaved()).isEmpty();
        assertThat(open(other, seen).alsoWriting()).containsExactly("Test");

        var saved = as(author, () -> drafts.save(seen, text("Other words.").handedIn()));
        assertThat(open(author, saved).unsaved()).isEmpty();
        assertThat(open(other, saved).saved()).isEqualTo(text("Other words."));
    }

    @Test
    void whoSavesSecondIsTurnedAwayAndKeepsTheirWords() {
        var seen = begin(Language.ENGLISH);
        as(other, () -> drafts.keep(seen, text("Theirs.")));
        as(author, () -> drafts.save(seen, text("Mine.").handedIn()));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
            .isThrownBy(() -> as(other, () -> drafts.save(seen, text("Theirs.").handedIn())));

        assertThat(open(other, seen).saved()).isEqualTo(text("Mine."));
        assertThat(open(other, seen).unsaved()).map(WorkingCopy::text).contains(text("Theirs."));
    }

    @Test
    void nothingIsKeptOfWhatLeftTheAuthorsHands() {
        var seen = begin(Language.ENGLISH);
        as(author, () -> desk.submit(seen));

        assertThat(as(author, () -> drafts.keep(seen, text("Too late.")))).isFalse();
    }

    @Test
    void unsavedWordsGoWithThePublication() {
        var draft = begin(Language.ENGLISH);
        as(other, () -> drafts.keep(draft, text("Theirs.")));
        var seen = as(author, () -> desk.submit(draft));
        assertThat(open(other, seen).unsaved()).as("it may come back").isPresent();

        as(reviewer, () -> desk.approve(seen));

        assertThat(jdbc.sql("select count(*) from working_copy").query(Long.class).single()).isZero();
    }

    @Test
    void aDraftIsThrownAwayWithWhatOthersHadNotSaved() {
        var seen = begin(Language.ENGLISH);
        as(other, () -> drafts.keep(seen, text("Theirs.")));

        discard(author, seen);

        assertThat(as(author, () -> drafts.open(seen.id()))).isEmpty();
        assertThat(jdbc.sql("select count(*) from working_copy").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select act from audit_entry where subject_id = :id order by id")
            .param("id", seen.id().value())
            .query(String.class)
            .list()).containsExactly("edition.started", "edition.discarded");
    }

    @Test
    void whatIsInReviewIsNotThrownAway() {
        var draft = begin(Language.ENGLISH);
        var seen = as(author, () -> desk.submit(draft));

        assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> discard(author, seen));
    }

    @Test
    void aTranslatorSeesWhatChangedAndFollowsIt() {
        var spanish = begin(Language.SPANISH);
        assertThat(open(author, spanish).original()).hasValueSatisfying(original -> {
            assertThat(original.isBehind()).isFalse();
            assertThat(original.pinned()).isEqualTo(original.before());
        });
        var english = begin(Language.ENGLISH);
        var submitted = as(other, () -> desk.submit(english));
        as(reviewer, () -> desk.approve(submitted));

        var original = open(author, spanish).original().orElseThrow();
        assertThat(original.isBehind()).isTrue();
        assertThat(original.before().orElseThrow().number()).isEqualTo(1);
        assertThat(original.newest().orElseThrow().number()).isEqualTo(2);

        var followed = as(author, () -> drafts.follow(spanish));
        assertThat(open(author, followed).original().orElseThrow().isBehind()).isFalse();
    }

    @Test
    void whatNoFontHasIsFoundWhileTheTextIsWritten() {
        var report = as(author, () -> drafts.examine(DocumentKind.HANDOUT, Language.ENGLISH,
                "## What it is\n\nRest.\n\nThen %s.\n".formatted(ARROW)));

        assertThat(report.findings(Finding.Kind.PAPER)).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(5);
            assertThat(finding.say(Locale.ENGLISH))
                .isEqualTo("No font on paper has the character %s (U+2192). Take it out, or say it in words."
                    .formatted(ARROW));
            assertThat(finding.say(Locale.of("es"))).startsWith("Ninguna letra del papel tiene el carácter");
        });
    }

    @Test
    void faultsAreNamedWithTheirLineInTheReadersLanguage() {
        var faults = as(author, () -> drafts.faults(DocumentKind.HANDOUT, Language.ENGLISH, """
                ## What it is
                <iframe src="https://example.org"></iframe>
                ## What you can do
                An arrow %s here.
                """.formatted(ARROW)));

        assertThat(faults).extracting(InvalidBody.Fault::line).containsExactly(2, 4, 4);
        assertThat(faults).extracting(fault -> fault.say(Language.SPANISH.locale()))
            .containsExactly("no se permite HTML", "falta la parte \"## When to get help\"",
                    "ninguna letra del papel tiene el carácter %s (U+2192)".formatted(ARROW));
    }

    @Test
    void aTextWithACharacterThatPaperLacksDoesNotReachReview() {
        var draft = begin(Language.ENGLISH);
        var seen = as(author, () -> drafts.save(draft, text("An arrow %s.".formatted(ARROW)).handedIn()));

        assertThatExceptionOfType(InvalidBody.class).isThrownBy(() -> as(author, () -> desk.submit(seen)));
    }

    @Test
    void onlyAuthorsWrite() {
        var seen = begin(Language.ENGLISH);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> open(reviewer, seen));
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> as(reviewer, () -> drafts.keep(seen, text("No."))));
    }

    @Test
    void aTranslationThatWasMadeFromNothingIsBehindUntilItFollowsTheEnglishText() {
        var seen = begin(Language.SPANISH);
        jdbc.sql("update edition set source_edition_id = null where id = :id").param("id", seen.id().value()).update();
        entities.clear();
        var original = open(author, seen).original().orElseThrow();
        assertThat(original.pinned()).isEmpty();
        assertThat(original.isBehind()).isTrue();

        var followed = as(author, () -> drafts.follow(seen));

        assertThat(open(author, followed).original().orElseThrow()).returns(false, Original::isBehind)
            .satisfies(now -> assertThat(now.pinned()).isEqualTo(now.newest()));
        assertThat(jdbc.sql("select behind_since is null from translation_state where edition_id = :id")
            .param("id", seen.id().value())
            .query(Boolean.class)
            .single()).isTrue();
    }

    private EditionSeen begin(Language language) {
        var live = live(language);
        return as(author, () -> desk.start(TOPIC, TALKING_POINTS, language, new EditionDraft(live.titles(), live.body(),
                live.sources().stream().map(Source::key).toList(), "Begun")));
    }

    private DraftText text(String words) {
        var live = live(Language.ENGLISH);
        return new DraftText(live.titles().plain(), live.titles().discreet(), live.body().strip() + "\n\n" + words,
                List.of("STI21"), "Changed");
    }

    private LiveEdition live(Language language) {
        return as(author, () -> library.edition(TOPIC, TALKING_POINTS, language)).orElseThrow();
    }

    private OpenDraft open(SignedInPerson person, EditionSeen seen) {
        return as(person, () -> drafts.open(seen.id())).orElseThrow();
    }

    private void discard(SignedInPerson person, EditionSeen seen) {
        as(person, () -> {
            drafts.discard(seen);
            return seen;
        });
    }

    private <T> T as(SignedInPerson person, Supplier<T> act) {
        return colleagues.as(person, act);
    }

}
