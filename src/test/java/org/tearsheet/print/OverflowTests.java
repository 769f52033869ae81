package org.tearsheet.print;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Source;
import org.tearsheet.library.Titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Texts that no page was made for: nothing of them is cut off. */
class OverflowTests {

    private static final double POINTS_A_MILLIMETRE = 72 / 25.4;

    /**
     * The margins at the sides, on small paper too, and the blank edge that every printer
     * leaves.
     */
    private static final double SIDES = 20 * POINTS_A_MILLIMETRE;

    private static final double SIDES_OF_A5 = 13 * POINTS_A_MILLIMETRE;

    private static final double EDGE = 5 * POINTS_A_MILLIMETRE;

    private static final String WORD = "abcdefghijklmnopqrstuvwxyz".repeat(12).substring(0, 300);

    private static final String ADDRESS = "https://example.org/" + "a-very-long-path/".repeat(23).substring(0, 380);

    static Stream<Arguments> awkward() {
        return Stream.of(arguments("a word", WORD), arguments("a word in a list", "- " + WORD),
                arguments("a word in bold", "**" + WORD + "**"), arguments("a word as a heading", "### " + WORD),
                arguments("a word as code", "`" + WORD + "`"), arguments("a word as a quote", "> " + WORD),
                arguments("a line of code", "    " + "many words on a line ".repeat(20).strip()),
                arguments("an address", ADDRESS), arguments("two hundred points", "- point\n".repeat(200)),
                arguments("a long range", "1-".repeat(150) + "1"),
                arguments("lists in lists",
                        IntStream.range(0, 15)
                            .mapToObj(depth -> "  ".repeat(depth) + "- level" + depth)
                            .collect(Collectors.joining("\n"))),
                arguments("a long heading", "### " + "A heading goes on. ".repeat(60).strip()),
                arguments("a table of long words", table(12, WORD.substring(0, 30))),
                arguments("a table of very long words", table(4, WORD)),
                arguments("a tall table", "| a | b |\n|---|---|\n" + "| one | two |\n".repeat(120)),
                arguments("a tall row", "| a | b |\n|---|---|\n| " + "many words ".repeat(900) + "| b |"),
                arguments("a tall point", "- " + "many words ".repeat(900).strip()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("awkward")
    void nothingIsCutOff(String name, String markdown) throws IOException {
        for (var paper : Paper.values()) {
            var edition = SheetFixtures.about(markdown);
            try (var sheet = PrintedSheet.of(edition, new SheetOptions(paper, true))) {
                assertWhole(sheet, markdown);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("awkward")
    void nothingIsCutOffOnTheSmallestPaperInTheLargestType(String name, String markdown) throws IOException {
        try (var sheet = onSmallestPaper(SheetFixtures.about(markdown), TextSize.EXTRA_LARGE)) {
            assertWhole(sheet, markdown);
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesAndSourcesMayBeOfAnyLength(Paper paper) throws IOException {
        var handout = SheetFixtures.handout();
        var edition = new LiveEdition(handout.id(), handout.kind(), handout.language(), 1, handout.takeHome(), 1,
                new Titles(WORD.substring(0, 120), WORD.substring(0, 120)), handout.body(), handout.published(),
                handout.reviewDue(), false, Optional.empty(),
                List.of(new Source("LONG20", "Springfield Health. " + ADDRESS, 2020, null, "All", true)));
        var clinic = new ClinicProfile(1, WORD.substring(0, 120), WORD, "(541) 555-0142 ".repeat(4).strip(),
                WORD.substring(0, 200), "0800 555 0142 555 01", "988 or 1-800-555-0199, in the night 1-800-555-0177");

        try (var sheet = new PrintedSheet(
                PrintedSheet.bytes(edition, clinic, new SheetOptions(paper, true), Spacing.GENEROUS))) {
            assertInside(sheet);
            assertThat(spoken(sheet)).contains(ADDRESS, WORD, WORD.substring(0, 120));
        }
    }

    @Test
    void whatNoFontHasIsRefusedAndNeverABox() throws IOException {
        try (var sheet = PrintedSheet.of(SheetFixtures.about("Nothing here is a number sign."))) {
            assertThat(sheet.text()).doesNotContain("#", "\ufffd", "\u25a1");
        }
        assertThat(PaperCharacters.unprintable("Rest 🙂\n\nand \u0928")).containsOnlyKeys(1, 3);
    }

    /** These are the limits of the findings that authors are shown. */
    @Test
    void aWordAndATableWithinTheLimitsStayWhole() throws IOException {
        var word = "otorrinolaringologicos"; // 22 letters
        try (var sheet = onSmallestPaper(SheetFixtures.about(word), TextSize.EXTRA_LARGE)) {
            assertThat(linesOf(sheet, word)).isOne();
        }
        try (var sheet = onSmallestPaper(SheetFixtures.about(table(3, "medicamentos")), TextSize.NORMAL)) {
            assertThat(linesOf(sheet, "medicamentos".repeat(3))).isOne();
        }
        try (var sheet = onSmallestPaper(SheetFixtures.about(word.repeat(2)), TextSize.EXTRA_LARGE)) {
            assertThat(linesOf(sheet, word.repeat(2))).isGreaterThan(1);
        }
    }

    private static String table(int columns, String word) {
        var row = "|" + (word + "|").repeat(columns) + "\n";
        return row + "|" + "---|".repeat(columns) + "\n" + row.repeat(2);
    }

    private static PrintedSheet onSmallestPaper(LiveEdition edition, TextSize size) {
        return PrintedSheet.of(edition, new SheetOptions(Paper.A5, true).with(size));
    }

    private static void assertWhole(PrintedSheet sheet, String markdown) throws IOException {
        assertInside(sheet);
        var words = List.of(markdown.replaceAll("[#>*`|]|---", " ").strip().split("\\s+(?:- )?"));
        assertThat(spoken(sheet)).contains(words);
    }

    private static void assertInside(PrintedSheet sheet) throws IOException {
        for (int page = 1; page <= sheet.pages(); page++) {
            var paper = sheet.document().getPage(page - 1).getMediaBox();
            var sides = paper.getWidth() < 500 ? SIDES_OF_A5 : SIDES;
            assertThat(PageInk.letters(sheet.document(), page)).isNotEmpty().allSatisfy(letter -> {
                assertThat(letter.place().getX()).isGreaterThan(sides - 1);
                assertThat(letter.place().getMaxX()).isLessThan(paper.getWidth() - sides + 1);
                assertThat(letter.place().getY()).isGreaterThan(EDGE);
                assertThat(letter.place().getMaxY()).isLessThan(paper.getHeight() - EDGE);
            });
        }
    }

    /** As a screen reader says it, without the foot of each page in between. */
    private static String spoken(PrintedSheet sheet) throws IOException {
        return sheet.tags().stream().map(PrintedSheet.Tag::text).collect(Collectors.joining("\n"));
    }

    /** On how many lines these letters stand, which follow each other nowhere else. */
    private static long linesOf(PrintedSheet sheet, String text) throws IOException {
        var letters = PageInk.letters(sheet.document(), 1);
        int from = Collections.indexOfSubList(letters.stream().map(PageInk.Letter::text).toList(),
                List.of(text.split("")));
        assertThat(from).as(text).isNotNegative();
        return letters.subList(from, from + text.length())
            .stream()
            .map(letter -> Math.round(letter.place().getMaxY()))
            .distinct()
            .count();
    }

}
