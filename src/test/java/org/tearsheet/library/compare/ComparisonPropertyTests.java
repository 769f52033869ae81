package org.tearsheet.library.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.Titles;
import org.tearsheet.library.compare.Run.Fate;
import org.tearsheet.library.compare.ThreeWay.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for any two texts. */
class ComparisonPropertyTests {

    @Property
    void whatIsKeptOrRemovedWasThereAndWhatIsKeptOrAddedIsThere(@ForAll("paragraphs") String before,
            @ForAll("paragraphs") String after) {
        var runs = Words.compare(before, after);

        assertThat(words(runs, Fate.REMOVED)).isEqualTo(words(before));
        assertThat(words(runs, Fate.ADDED)).isEqualTo(words(after));
    }

    @Property
    void anEditedParagraphLosesNoWord(@ForAll("paragraphs") String text, @ForAll Random random) {
        var edited = edited(text, random);
        var runs = Words.compare(text, edited);

        assertThat(words(runs, Fate.REMOVED)).isEqualTo(words(text));
        assertThat(words(runs, Fate.ADDED)).isEqualTo(words(edited));
    }

    @Property
    void nobodyReadsConfetti(@ForAll("paragraphs") String text, @ForAll Random random) {
        var runs = Words.compare(text, edited(text, random));

        for (int i = 1; i < runs.size() - 1; i++) {
            assertThat(runs.get(i).fate() != Fate.KEPT
                    || Token.of(runs.get(i).text()).stream().filter(Token::isWord).count() > 2)
                .as(runs.toString())
                .isTrue();
        }
    }

    @Property(tries = 300)
    void everyBlockIsAccountedForInItsPlace(@ForAll("texts") String before, @ForAll("texts") String after) {
        var blocks = Blocks.compare(Blocks.ofMarkdown(before), Blocks.ofMarkdown(after));
        var runs = blocks.stream().flatMap(block -> block.runs().stream()).toList();

        assertThat(words(runs, Fate.REMOVED)).isEqualTo(words(before));
        assertThat(words(runs, Fate.ADDED)).isEqualTo(words(after));
    }

    @Property(tries = 300)
    void whatMovedAwayMovedHere(@ForAll("texts") String text, @ForAll Random random) {
        var blocks = new ArrayList<>(Blocks.ofMarkdown(text));
        Collections.shuffle(blocks, random);
        var changes = Blocks.compare(Blocks.ofMarkdown(text), blocks);

        assertThat(texts(changes, BlockChange.Kind.MOVED_AWAY))
            .containsExactlyInAnyOrderElementsOf(texts(changes, BlockChange.Kind.MOVED_HERE));
    }

    @Property(tries = 300)
    void identicalTextsShowNoChange(@ForAll("texts") String text, @ForAll("paragraphs") String note) {
        var draft = draft(text, note);
        var spaced = draft(text.replace(" ", "  ").replace("\n\n", "\n\n\n"), note + " ");

        assertThat(Comparison.of(DocumentKind.HANDOUT, draft, draft).isEmpty()).isTrue();
        assertThat(Comparison.of(DocumentKind.HANDOUT, draft, spaced).isEmpty()).isTrue();
        assertThat(Comparison.of(DocumentKind.HANDOUT, draft, draft).plain()).isEmpty();
    }

    @Property(tries = 300)
    void theOutcomeOfThreeDoesNotDependOnWhoIsWho(@ForAll("paragraphs") String base, @ForAll("paragraphs") String ours,
            @ForAll("paragraphs") String theirs) {
        var outcome = Outcome.of(base, ours, theirs);
        var turned = Outcome.of(base, theirs, ours);

        assertThat(turned).isEqualTo(switch (outcome) {
            case OURS_ONLY -> Outcome.THEIRS_ONLY;
            case THEIRS_ONLY -> Outcome.OURS_ONLY;
            case UNCHANGED, SAME_CHANGE, CONFLICT -> outcome;
        });
        assertThat(Outcome.of(base, base, base)).isEqualTo(Outcome.UNCHANGED);
        assertThat(Outcome.of(base, ours, ours)).isIn(Outcome.UNCHANGED, Outcome.SAME_CHANGE);
    }

    @Provide
    Arbitrary<String> paragraphs() {
        return Arbitraries
            .of("rest", "stop", "if", "it", "hurts", "you", "can", "don't", "**now**", ",", ".", "a-b", "a", "b", "-",
                    "(", "4", "hours", "niño", "¿qué?")
            .list()
            .ofMaxSize(30)
            .flatMap(words -> Arbitraries.of(" ", "  ").map(space -> String.join(space, words)));
    }

    @Provide
    Arbitrary<String> texts() {
        var block = paragraphs().flatMap(
                words -> Arbitraries.of("%s", "- %s", "### %s", "1. %s").map(form -> form.formatted(words.strip())));
        return block.list().ofMaxSize(8).map(blocks -> String.join("\n\n", blocks));
    }

    private static String edited(String text, Random random) {
        var words = new ArrayList<>(List.of(text.split(" +")));
        for (int i = 0; i < 3; i++) {
            words.add(random.nextInt(words.size() + 1), "new");
            words.remove(random.nextInt(words.size()));
        }
        return String.join(" ", words);
    }

    private static List<String> words(String text) {
        return Token.texts(Token.of(text));
    }

    private static List<String> words(List<Run> runs, Fate fate) {
        return runs.stream()
            .filter(run -> run.fate() == Fate.KEPT || run.fate() == fate)
            .flatMap(run -> words(run.text()).stream())
            .toList();
    }

    private static List<String> texts(List<BlockChange> changes, BlockChange.Kind kind) {
        return changes.stream()
            .filter(change -> change.kind() == kind)
            .flatMap(change -> Stream.of(change.runs().getFirst().text()))
            .toList();
    }

    private static EditionDraft draft(String body, String note) {
        return new EditionDraft(new Titles("Rest", "Rest"), body, List.of(), note);
    }

}
