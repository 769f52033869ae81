package org.tearsheet.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.print.PrintedSheet.Tag;

import static org.assertj.core.api.Assertions.assertThat;

/** What was written is on paper, whole and in order, for the eye and for the ear. */
class SheetReadingTests {

    static Stream<LiveEdition> editions() {
        return Stream.of(SheetFixtures.handout(), SheetFixtures.hoja(), SheetFixtures.talkingPoints());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everySentenceIsSeenInOrder(LiveEdition edition) throws IOException {
        for (var paper : Paper.values()) {
            try (var sheet = PrintedSheet.of(edition, new SheetOptions(paper, false))) {
                assertThat(packed(sheet.text())).containsSubsequence(sentences(edition));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everySentenceIsHeardInOrder(LiveEdition edition) throws IOException {
        try (var sheet = PrintedSheet.of(edition)) {
            assertThat(packed(sheet.tags().getFirst().text())).containsSubsequence(sentences(edition));
        }
    }

    @Test
    void headingsAreTaggedInOrder() throws IOException {
        try (var sheet = PrintedSheet.of(SheetFixtures.handout(), new SheetOptions(Paper.LETTER, true))) {
            assertThat(sheet.tags()).filteredOn(tag -> tag.type().matches("H\\d"))
                .containsExactly(new Tag("H1", "Sleeping well before your procedure"), new Tag("H2", "What it is"),
                        new Tag("H2", "What you can do"), new Tag("H3", "In the week before"),
                        new Tag("H3", "The evening before"), new Tag("H3", "A small plan"),
                        new Tag("H2", "When to get help"), new Tag("H3", "Call us the same day"),
                        new Tag("H3", "Tell us soon"), new Tag("H2", "How to reach us"), new Tag("H2", "Sources"));
        }
    }

    @Test
    void listsAndTablesAreTaggedAsSuch() throws IOException {
        try (var sheet = PrintedSheet.of(SheetFixtures.handout())) {
            assertThat(sheet.tags())
                .contains(new Tag("LI", "You cannot keep fluids down."), new Tag("Lbl", "1."),
                        new Tag("LBody", "Eat and drink only as your letter says."), new Tag("TH", "Time"),
                        new Tag("TD", "6 pm"), new Tag("P", "In danger, badly hurt, or trouble breathing: call 911."))
                .filteredOn(tag -> tag.type().equals("L"))
                .hasSize(5);
        }
    }

    @Test
    void everyPageSaysWhichSheetItIsAndNeverWhatItIsAbout() throws IOException {
        try (var sheet = PrintedSheet.of(SheetFixtures.starter())) {
            assertThat(sheet.pages()).isEqualTo(2);
            assertThat(sheet.foot(1)).containsExactly(
                    "Sheet 1 · Edition 1 · Published 22 Nov 2026 · Review by 22 Nov 2027 · Page 1 of 2",
                    "Check code K7M4-29QK · Starter text, not yet reviewed by your clinic");
            assertThat(sheet.foot(2)).first().asString().endsWith("Page 2 of 2");
            assertThat(sheet.foot(2)).last().asString().startsWith("Check code K7M4-29QK");
            assertThat(sheet.lines(2)).noneMatch(line -> line.contains("Sleeping") || line.contains("Getting ready"));
        }
    }

    @Test
    void theFootSpeaksTheLanguageOfTheSheet() throws IOException {
        try (var sheet = PrintedSheet.of(SheetFixtures.hoja())) {
            assertThat(sheet.foot(1)).containsExactly(
                    "Hoja 1 · Edición 1 · Publicada el 22 nov 2026 · Revisar antes del 22 nov 2027 · Página 1 de 2",
                    "Código de verificación K7M4-29QK");
        }
    }

    private static List<String> sentences(LiveEdition edition) {
        var parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();
        var words = TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.COMPACT).build();
        var sentences = new ArrayList<String>();
        for (var section : edition.sections()) {
            sentences.add(packed(section.part().heading(edition.language())));
            var prose = section.markdown().replace(" {to be confirmed}", "").replaceAll("(?m)^\\|.*$", "");
            for (var line : words.render(parser.parse(prose)).lines().toList()) {
                Stream.of(line.replaceFirst("^\\s*([-*]|\\d+\\.)\\s+", "").split("(?<=[.!?]) "))
                    .map(SheetReadingTests::packed)
                    .filter(sentence -> !sentence.isEmpty())
                    .forEach(sentences::add);
            }
        }
        return sentences;
    }

    /** Line ends fall where the paper wants them, so spaces do not count. */
    private static String packed(String text) {
        return text.replaceAll("\\s+", "");
    }

}
