package org.tearsheet.library.compare;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.Titles;
import org.tearsheet.library.compare.FieldChange.Field;
import org.tearsheet.library.compare.ThreeWay.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class ComparisonTests {

    private static final String BODY = """
            ## What it is

            Sex should not hurt if you do not want it to. Pain is a good reason to stop.

            Pain has many causes. Most of them can be treated.

            ## What you can do

            - Stop when it hurts, and say so.
            - Ask us which lubricant may help.
            - Rest.

            ## When to get help

            Come today if you are afraid.
            """;

    @Test
    void showsTheWordsThatChanged() {
        assertThat(plain("Pain is a good reason to stop.", "Pain is always a reason to stop."))
            .isEqualTo("What it is CHANGED: Sex should not hurt if you do not want it to. Pain is [-a good-] "
                    + "{+always a+} reason to stop.");
    }

    @Test
    void anAddedWordStandsAlone() {
        assertThat(plain("Most of them can be treated.", "Most of them can be treated well."))
            .isEqualTo("What it is CHANGED: Pain has many causes. Most of them can be treated {+well+}.");
    }

    @Test
    void changesThatLieCloseTogetherAreShownAsOne() {
        assertThat(Words.compare("Come to us today if you are afraid of a partner at home.",
                "Come to us now if you feel afraid of a partner at home."))
            .extracting(Run::plain)
            .containsExactly("Come to us", " [-today if you are-]", " {+now if you feel+}",
                    " afraid of a partner at home.");
    }

    @Test
    void aParagraphThatChangedForTheMostPartIsShownAsReplaced() {
        assertThat(Words.compare("Rest when you can, and drink some water.", "Call us when you feel worse or bleed."))
            .extracting(Run::plain)
            .containsExactly("[-Rest when you can, and drink some water.-]",
                    "{+Call us when you feel worse or bleed.+}");
    }

    @Test
    void showsPointsThatCameWentAndMoved() {
        assertThat(plain("- Rest.\n", "")).isEqualTo("What you can do REMOVED: [-- Rest.-]");
        assertThat(plain("- Rest.\n", "- Rest.\n- Drink water.\n"))
            .isEqualTo("What you can do ADDED: {+- Drink water.+}");
        assertThat(plain("- Stop when it hurts, and say so.\n- Ask us which lubricant may help.\n- Rest.\n",
                "- Ask us which lubricant may help.\n- Rest.\n- Stop when it hurts, and say so.\n"))
            .isEqualTo("""
                    What you can do MOVED_AWAY: [-- Stop when it hurts, and say so.-]
                    What you can do MOVED_HERE: {+- Stop when it hurts, and say so.+}""");
    }

    @Test
    void aPartThatIsGoneStaysWhereItWas() {
        var parts = Comparison
            .of(DocumentKind.HANDOUT, draft(BODY), draft(BODY.replaceFirst("(?s)## What you can do.*(?=## When)", "")))
            .parts();

        assertThat(parts).extracting(PartChange::name)
            .containsExactly("What it is", "What you can do", "When to get help");
        assertThat(parts.get(1).blocks()).extracting(BlockChange::kind).containsOnly(BlockChange.Kind.REMOVED);
        assertThat(parts.get(2).isChanged()).isFalse();
    }

    @Test
    void showsWhatChangedBesideTheText() {
        var before = new EditionDraft(new Titles("When sex hurts", "Pelvic comfort"), BODY, List.of("A1", "B2"), "");
        var after = new EditionDraft(new Titles("When sex is painful", "Pelvic comfort"), BODY,
                List.of("A1", "B2", "C3"), "New source");

        var change = Comparison.of(DocumentKind.HANDOUT, before, after);

        assertThat(change.fields()).extracting(FieldChange::field)
            .containsExactly(Field.TITLE, Field.SOURCES, Field.CHANGE_NOTE);
        assertThat(change.plain()).isEqualTo("""
                TITLE: When sex [-hurts-] {+is painful+}
                SOURCES: A1, B2{+, C3+}
                CHANGE_NOTE: {+New source+}""");
    }

    @Test
    void inADefinitionIndentationHasAMeaning() {
        var before = draft("rules:\n  - when: S1\n    then: NOW\n");
        var after = draft("rules:\n  - when: S1\n  then: NOW\n");

        assertThat(Comparison.of(DocumentKind.CHECKLIST, before, after).isEmpty()).isFalse();
        assertThat(Comparison.of(DocumentKind.HANDOUT, before, draft("rules:\n - when: S1\n   then: NOW\n")).isEmpty())
            .isTrue();
    }

    @Test
    void aBrokenDraftIsComparedAsItIs() {
        assertThatNoException().isThrownBy(() -> Comparison.of(DocumentKind.HANDOUT, draft("Hello\n## What\n## What\n"),
                draft("<b>\n\n## \n\n|\n")));
    }

    @Test
    void aLargeTextTakesNoTime() {
        var random = new Random(1);
        var one = large(random);
        var other = large(random);
        var unbroken = one.replace("\n", " ");

        assertThat(one.length()).isGreaterThan(100_000);
        assertTimeout(Duration.ofSeconds(20), () -> {
            Comparison.of(DocumentKind.HANDOUT, draft(one), draft(other));
            Comparison.of(DocumentKind.HANDOUT, draft(one), draft(one.replace("w7 ", "x7 ")));
            Comparison.of(DocumentKind.HANDOUT, draft(unbroken), draft(unbroken.replace("w7", "x7")));
        });
    }

    @Test
    void threeTextsAreComparedPartByPart() {
        var ours = BODY.replace("Pain has many causes.", "Pain has several causes.").replace("- Rest.", "- Sleep.");
        var theirs = BODY.replace("- Rest.", "- Drink water.").replace("Come today", "Come now");

        assertThat(ThreeWay.compare(DocumentKind.HANDOUT, BODY, ours, theirs)).extracting(ThreeWay::outcome)
            .containsExactly(Outcome.OURS_ONLY, Outcome.CONFLICT, Outcome.THEIRS_ONLY);
        assertThat(ThreeWay.compare(DocumentKind.HANDOUT, BODY, ours, ours)).extracting(ThreeWay::outcome)
            .containsExactly(Outcome.SAME_CHANGE, Outcome.SAME_CHANGE, Outcome.UNCHANGED);
        assertThat(ThreeWay.compare(DocumentKind.HANDOUT, BODY, BODY.replace("\n\n", "\n\n\n"), BODY))
            .extracting(ThreeWay::outcome)
            .containsOnly(Outcome.UNCHANGED);
    }

    @Test
    void aPartThatOneSideTookOutAndTheOtherChangedIsAConflict() {
        var without = BODY.replaceFirst("(?s)## What you can do.*(?=## When)", "");
        var changed = BODY.replace("- Rest.", "- Sleep.");

        assertThat(ThreeWay.compare(DocumentKind.HANDOUT, BODY, without, changed)).element(1)
            .satisfies(part -> assertThat(part.name()).isEqualTo("What you can do"))
            .satisfies(part -> assertThat(part.ours()).isEmpty())
            .extracting(ThreeWay::outcome)
            .isEqualTo(Outcome.CONFLICT);
        assertThat(ThreeWay.compare(DocumentKind.HANDOUT, BODY, without, BODY)).element(1)
            .extracting(ThreeWay::outcome)
            .isEqualTo(Outcome.OURS_ONLY);
    }

    private static String plain(String words, String instead) {
        return Comparison.of(DocumentKind.HANDOUT, draft(BODY), draft(BODY.replace(words, instead))).plain();
    }

    private static EditionDraft draft(String body) {
        return new EditionDraft(new Titles("Rest", "Rest"), body, List.of(), "");
    }

    private static String large(Random random) {
        return IntStream.range(0, 1500)
            .mapToObj(paragraph -> IntStream.range(0, 20)
                .mapToObj(word -> "w" + random.nextInt(500))
                .collect(Collectors.joining(" ")))
            .collect(Collectors.joining("\n\n"));
    }

}
