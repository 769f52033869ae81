package org.tearsheet.print;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where pages may end: the same sheet is pushed down line by line. */
class PageBreakTests {

    private static final Set<String> HEADINGS = Set.of("What it is", "What you can do", "Late", "When to get help",
            "Today", "Soon", "How to reach us");

    private static final String SHEET = """
            ## What it is

            %s

            ## What you can do

            ### Late

            - An item that is long enough to need four lines on this paper, so that one can see whether it is kept whole \
            or not. Two lines on one page and two lines on the next would satisfy a typesetter, but a reader who is \
            tired or afraid would have to turn the sheet over in the middle of an advice, and turn it back again to \
            find out what the advice was.

            A last paragraph which is long enough to need three lines on this paper, so that one can see whether a \
            single line of it is ever left behind alone at the foot of a page, or carried over alone to the next one, \
            which nobody would like to see.

            ## When to get help

            ### Today

            - First reason.
            - Second reason.

            ### Soon

            - Third reason.
            """;

    @ParameterizedTest
    @EnumSource(Paper.class)
    void noHeadingIsStrandedNoItemCutAndNoLineLeftAlone(Paper paper) throws IOException {
        for (int filler = 12; filler < 44; filler++) {
            var body = SHEET.formatted("Filler.\n\n".repeat(filler));
            try (var sheet = PrintedSheet.of(SheetFixtures.handout(body), new SheetOptions(paper, false))) {
                for (int page = 1; page <= sheet.pages(); page++) {
                    var lines = sheet.lines(page);
                    assertThat(lines).as("page %d after %d lines", page, filler).isNotEmpty();
                    assertThat(HEADINGS).doesNotContain(lines.getLast());
                    assertThat(lines.getLast()).doesNotStartWith("A last paragraph");
                    assertThat(lines.getFirst()).doesNotEndWith("would like to see.");
                    assertTogether(lines, "An item", "advice was.");
                    assertTogether(lines, "When to get help", "If someone forced you");
                    assertTogether(lines, "How to reach us", "Hours:");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NORMAL")
    void inLargePrintNoListOfReasonsToGetHelpIsCut(TextSize text) throws IOException {
        for (int filler = 1; filler < 24; filler++) {
            var body = SHEET.formatted("Filler.\n\n".repeat(filler));
            try (var sheet = PrintedSheet.of(SheetFixtures.handout(body),
                    new SheetOptions(Paper.A4, false).with(text))) {
                for (int page = 1; page <= sheet.pages(); page++) {
                    var lines = sheet.lines(page);
                    assertTogether(lines, "When to get help", "Second reason.");
                    assertTogether(lines, "Soon", "Third reason.");
                    assertTogether(lines, "In danger", "If someone forced you");
                }
            }
        }
    }

    @Test
    void whatNobodyShouldSayNeverStandsWithoutItsHeading() throws IOException {
        for (int filler = 0; filler < 40; filler++) {
            var body = SheetFixtures.TALKING_POINTS.replace("- How many hours",
                    "- Filler.\n".repeat(filler) + "- How many hours");
            try (var sheet = PrintedSheet.of(SheetFixtures.talkingPoints(body))) {
                for (int page = 1; page <= sheet.pages(); page++) {
                    assertTogether(sheet.lines(page), "Do not say", "Just relax");
                    assertTogether(sheet.lines(page), "Do not say", "Everybody sleeps");
                }
            }
        }
    }

    private static void assertTogether(List<String> lines, String first, String second) {
        assertThat(lines.stream().anyMatch(line -> line.contains(first))).as("%s and %s on one page", first, second)
            .isEqualTo(lines.stream().anyMatch(line -> line.contains(second)));
    }

}
