package org.tearsheet.print;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.offset;

class PdfPressTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final String PIXEL = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
            + "YPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    private final PdfPress press = new PdfPress();

    @Test
    void whoeverWouldWaitTooLongIsToldSo() {
        var full = new PdfPress(0, Duration.ofMillis(10));

        assertThatExceptionOfType(PressBusy.class).isThrownBy(() -> full.press(page("<p>a</p>"), DAY));
        assertThatExceptionOfType(PressBusy.class).isThrownBy(() -> full.pressAlone(page("<p>a</p>"), DAY, Sides.ONE));
    }

    @Test
    void theSamePageOfTheSameDayIsTheSameFile() {
        var options = new SheetOptions(Paper.A4, true);
        var xhtml = new SheetHtml().document(SheetFixtures.hoja(), SheetFixtures.MARK, SheetFixtures.CLINIC, options,
                Spacing.GENEROUS);

        assertThat(press.press(xhtml, DAY).pdf()).isEqualTo(press.press(xhtml, DAY).pdf())
            .isEqualTo(new PdfPress().press(xhtml, DAY).pdf());
        assertThat(press.press(xhtml, DAY).pdf()).isNotEqualTo(press.press(xhtml, DAY.plusDays(1)).pdf());
    }

    @ParameterizedTest
    @CsvSource({ "A4, 595, 842", "LETTER, 612, 792" })
    void paperHasItsSize(Paper paper, float width, float height) throws IOException {
        try (var sheet = PrintedSheet.of(SheetFixtures.handout(), new SheetOptions(paper, false))) {
            assertThat(sheet.document().getPages()).allSatisfy(page -> {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(width, offset(0.5f));
                assertThat(page.getMediaBox().getHeight()).isCloseTo(height, offset(0.5f));
            });
        }
    }

    @Test
    void nothingAboutTheFileNamesTheTopic() throws IOException {
        try (var sheet = PrintedSheet.of(SheetFixtures.handout())) {
            var info = sheet.document().getDocumentInformation();
            var xmp = sheet.document().getDocumentCatalog().getMetadata().toByteArray();

            assertThat(info.getTitle()).isEqualTo("Getting ready (sheet 1)");
            assertThat(info.getAuthor()).isNull();
            assertThat(info.getSubject()).isNull();
            assertThat(info.getKeywords()).isNull();
            assertThat(info.getCreator()).isNull();
            assertThat(info.getCOSObject().keySet()).extracting(COSName::getName)
                .containsExactlyInAnyOrder("CreationDate", "Producer", "Title");
            assertThat(new String(xmp, StandardCharsets.UTF_8))
                .contains("Getting ready (sheet 1)", "<xmp:CreateDate>2026-11-22T00:00:00+00:00<")
                .doesNotContain("Sleeping", "procedure");
        }
    }

    @Test
    void theCatalogSpeaksTheLanguageOfTheSheet() throws IOException {
        try (var english = PrintedSheet.of(SheetFixtures.handout());
                var spanish = PrintedSheet.of(SheetFixtures.hoja())) {
            assertThat(english.document().getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(spanish.document().getDocumentCatalog().getLanguage()).isEqualTo("es");
            assertThat(spanish.document().getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(spanish.document().getDocumentInformation().getTitle()).isEqualTo("Para prepararse (hoja 1)");
        }
    }

    @Test
    void bookmarksNameThePartsNotTheTopic() throws IOException {
        try (var sheet = PrintedSheet.of(SheetFixtures.handout(), new SheetOptions(Paper.A4, true))) {
            var titles = new ArrayList<String>();
            sheet.document()
                .getDocumentCatalog()
                .getDocumentOutline()
                .children()
                .forEach(item -> titles.add(item.getTitle()));

            assertThat(titles).containsExactly("What it is", "What you can do", "When to get help", "How to reach us",
                    "Sources");
        }
    }

    @Test
    void everyFontIsInTheFile() throws IOException {
        try (var sheet = PrintedSheet.of(SheetFixtures.handout())) {
            var fonts = new ArrayList<String>();
            for (var page : sheet.document().getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font).isInstanceOf(PDType0Font.class);
                    assertThat(font.isEmbedded()).isTrue();
                    fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
            assertThat(fonts).contains("NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic");
        }
    }

    @ParameterizedTest
    @CsvSource({ "😀, U+1F600 GRINNING FACE", "→, U+2192 RIGHTWARDS ARROW", "☐, U+2610 BALLOT BOX",
            "齉, U+9F49 CJK UNIFIED IDEOGRAPHS 9F49" })
    void aCharacterNoFontHasIsRefusedByName(String character, String name) {
        assertThatExceptionOfType(UnprintableCharacter.class)
            .isThrownBy(() -> PrintedSheet.of(SheetFixtures.about("Hello " + character)))
            .withMessage("No font on paper has the character %s (%s)", character, name)
            .satisfies(refusal -> assertThat(Character.toString(refusal.codePoint())).isEqualTo(character));
    }

    @Test
    void lettersAreComposedAndInvisibleMarksRemoved() throws IOException {
        try (var sheet = PrintedSheet
            .of(SheetFixtures.about("Corazo\u0301n, in\u200Bvi\u00ADsi\u2060ble, next\u2028line."))) {
            assertThat(sheet.text()).contains("Corazón, invisible, next line.");
        }
    }

    @Test
    void latinGreekAndCyrillicArePrinted() throws IOException {
        var text = "Ñandú «¿Qué?» – “Ça va”… Đặng Ľúbiť Łódź Türkçe Ελπίδα надежда ½ 3 × 5 °C µg € № • ™ ≈"
            .replace(" ≈", "");
        try (var sheet = PrintedSheet.of(SheetFixtures.about(text))) {
            assertThat(sheet.text()).contains(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "<img src=\"http://127.0.0.1:9/a.png\" alt=\"a\"/>",
            "<img src=\"file:///etc/hostname\" alt=\"a\"/>", "<img src=\"a.png\" alt=\"a\"/>",
            "<div style=\"background-image: url(http://127.0.0.1:9/a.png)\">a</div>" })
    void nothingIsFetchedFromAnywhere(String element) {
        assertThatExceptionOfType(PressFailure.class).isThrownBy(() -> press.press(page(element), DAY));
    }

    @Test
    void aPictureInsideThePageIsPrinted() throws IOException {
        try (var sheet = new PrintedSheet(
                press.press(page("<img src=\"%s\" alt=\"dot\"/>".formatted(PIXEL)), DAY).pdf())) {
            assertThat(sheet.document().getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "<p style=\"font-family: serif\">a</p>", "<img src=\"" + PIXEL + "\"/>",
            "<p style=\"colour: red\">a</p>" })
    void whatWouldBeMissingOnPaperStopsThePress(String element) {
        assertThatExceptionOfType(PressFailure.class).isThrownBy(() -> press.press(page(element), DAY));
    }

    @Test
    void aPageWithoutATitleStopsThePress() {
        assertThatExceptionOfType(PressFailure.class).isThrownBy(
                () -> press.press("<html><body style=\"font-family: 'Noto Sans'\"><p>a</p></body></html>", DAY));
    }

    @Test
    void manyMayPrintAtOnce() {
        var xhtml = List.of(page("<p>one</p>"), page("<p>two</p>"), page("<h1>three</h1>"));
        var alone = xhtml.stream().map(page -> ByteBuffer.wrap(press.press(page, DAY).pdf())).toList();

        for (int round = 0; round < 10; round++) {
            assertThat(xhtml.parallelStream().map(page -> ByteBuffer.wrap(press.press(page, DAY).pdf())).toList())
                .isEqualTo(alone);
        }
    }

    private static String page(String element) {
        return "<html lang=\"en\"><head><title>A page</title></head><body style=\"font-family: 'Noto Sans'\">%s</body></html>"
            .formatted(element);
    }

}
