package org.tearsheet.print;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tearsheet.library.LiveEdition;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The QR code of a sheet, as a phone and a screen reader find it. */
class CheckSquareTests {

    private static final CheckCode CODE = SheetFixtures.MARK.code();

    private static final CheckMark CODE_ALONE = new CheckMark(CODE, CODE.printed());

    private static final CheckMark LONG_ADDRESS = new CheckMark(CODE,
            "https://sheets.hillside-community-health.example.org/c/K7M429QK");

    static Stream<Arguments> sheets() {
        return Stream.of(SheetFixtures.handout(), SheetFixtures.hoja(), SheetFixtures.talkingPoints())
            .flatMap(edition -> Stream.of(CODE_ALONE, SheetFixtures.MARK, LONG_ADDRESS)
                .flatMap(mark -> Stream.of(Paper.values()).map(paper -> arguments(edition, mark, paper))));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void itIsReadFromAPageThatWasScannedCoarsely(LiveEdition edition, CheckMark mark, Paper paper) throws Exception {
        try (var sheet = print(edition, mark, paper, Spacing.CLOSE)) {
            assertThat(scan(sheet, sheet.pages())).isEqualTo(mark.scanned());
        }
    }

    @Test
    void itStandsOnceOnTheSheetAndIsSmall() throws IOException {
        try (var sheet = print(SheetFixtures.handout(), LONG_ADDRESS, Paper.A4, Spacing.GENEROUS)) {
            assertThat(sheet.tags()).filteredOn(tag -> tag.type().equals("Figure")).hasSize(1);
            var resources = sheet.document().getPage(sheet.pages() - 1).getResources();
            assertThat(resources.getXObjectNames()).singleElement().satisfies(name -> {
                var picture = (PDImageXObject) resources.getXObject(name);
                assertThat(picture.getBitsPerComponent()).isEqualTo(1);
                assertThat(picture.getInterpolate()).isFalse();
            });
        }
    }

    @Test
    void itIsReadAloudAfterTheContactBox() throws IOException {
        try (var sheet = print(SheetFixtures.handout(), SheetFixtures.MARK, Paper.A4, Spacing.GENEROUS)) {
            var heard = sheet.tags()
                .stream()
                .filter(tag -> tag.type().matches("H2|P|Figure"))
                .map(tag -> tag.type().equals("Figure") ? "Figure" : tag.text())
                .toList();
            assertThat(heard).containsSubsequence("How to reach us", "Phone: (541) 555-0142",
                    "Hours: Monday to Friday, 8 am to 5 pm", "Figure", "K7M4-29QK");
            assertThat(heard).endsWith("K7M4-29QK");
        }
    }

    @Test
    void itSaysInTheLanguageOfTheSheetWhatItIs() {
        assertThat(CheckSquare.of(CODE_ALONE, new SheetWords(SheetFixtures.handout().language())).alt())
            .isEqualTo("QR code with the check code K7M4-29QK");
        assertThat(CheckSquare.of(CODE_ALONE, new SheetWords(SheetFixtures.hoja().language())).alt())
            .isEqualTo("Código QR con el código de verificación K7M4-29QK");
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void theSheetKeepsBothStandards(LiveEdition edition, CheckMark mark, Paper paper) throws Exception {
        var pdf = bytes(edition, mark, paper, Spacing.REGULAR);

        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    private static String scan(PrintedSheet sheet, int page) throws IOException, ReaderException {
        var picture = new PDFRenderer(sheet.document()).renderImageWithDPI(page - 1, 150, ImageType.RGB);
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var seen = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels)));
        return new QRCodeReader().decode(seen, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }

    private static PrintedSheet print(LiveEdition edition, CheckMark mark, Paper paper, Spacing spacing) {
        return new PrintedSheet(bytes(edition, mark, paper, spacing));
    }

    private static byte[] bytes(LiveEdition edition, CheckMark mark, Paper paper, Spacing spacing) {
        return new PdfPress()
            .press(new SheetHtml().document(edition, mark, SheetFixtures.CLINIC, new SheetOptions(paper, false),
                    spacing), edition.published())
            .pdf();
    }

}
