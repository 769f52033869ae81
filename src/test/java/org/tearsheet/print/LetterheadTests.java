package org.tearsheet.print;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tearsheet.print.SheetFixtures.LOGO_CLINIC;

class LetterheadTests {

    private static final SheetOptions OPENLY = new SheetOptions(Paper.A4, false);

    private static final SheetOptions DISCREETLY = new SheetOptions(Paper.A4, false, true, true);

    private static final FormHtml FORMS = new FormHtml();

    private static final PdfPress PRESS = new PdfPress();

    @Test
    void theLogoIsAFigureThatIsReadAloudBeforeTheTitle() throws IOException {
        try (var sheet = sheet(OPENLY)) {
            assertThat(pictures(sheet)).isOne();
            assertThat(figures(sheet.document().getDocumentCatalog().getStructureTreeRoot()))
                .containsExactly("Riverside Clinic: a red disc");
            var types = sheet.tags().stream().map(PrintedSheet.Tag::type).toList();
            assertThat(types.indexOf("Figure")).isNotNegative().isLessThan(types.indexOf("H1"));
        }
    }

    @Test
    void aDiscreetSheetHasNoLogoANeutralTitleAndANeutralContact() throws IOException {
        try (var sheet = sheet(DISCREETLY)) {
            assertThat(pictures(sheet)).isZero();
            assertThat(sheet.text()).contains("Getting ready", "Appointments", "(541) 555-0100")
                .doesNotContain("Riverside", "Mill Lane", "555-0142", "Sleeping well before your procedure");
        }
    }

    @Test
    void onlyAnOpenLetterHasTheLogo() throws IOException {
        try (var letter = pressed(FORMS.letter(FormFixtures.CARTA, LOGO_CLINIC, Paper.A4, Spacing.GENEROUS))) {
            assertThat(pictures(letter)).isOne();
        }
        try (var letter = pressed(FORMS.letter(FormFixtures.LETTER, LOGO_CLINIC, Paper.A4, Spacing.GENEROUS))) {
            assertThat(pictures(letter)).isZero();
            assertThat(letter.text()).contains("Appointments").doesNotContain("Riverside");
        }
    }

    @Test
    void theSlipSaysNeutrallyWhomToCall() throws IOException {
        try (var slip = pressed(FORMS.slip(FormFixtures.SLIP, LOGO_CLINIC, Paper.A4, Spacing.GENEROUS))) {
            assertThat(pictures(slip)).isZero();
            assertThat(slip.text()).contains("Appointments", "(541) 555-0100").doesNotContain("Riverside", "Mill Lane");
        }
    }

    @Test
    void aScreenFetchesTheLogoInsteadOfCarryingIt() {
        assertThat(new SheetHtml().fragment(SheetFixtures.handout(), SheetFixtures.LOGO_CLINIC_ON_SCREEN,
                new SheetOptions(Paper.A4, false), PatientNote.NONE))
            .contains("<img src=\"print/logo.png?1\" alt=\"Riverside Clinic: a red disc\"")
            .doesNotContain("data:");
    }

    private static PrintedSheet sheet(SheetOptions options) {
        return new PrintedSheet(PrintedSheet.bytes(SheetFixtures.handout(), LOGO_CLINIC, options, Spacing.GENEROUS));
    }

    private static PrintedSheet pressed(String page) throws IOException {
        return new PrintedSheet(PRESS.press(page, FormFixtures.DAY).pdf());
    }

    private static int pictures(PrintedSheet sheet) throws IOException {
        int pictures = 0;
        for (var page : sheet.document().getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                pictures += page.getResources().isImageXObject(name) ? 1 : 0;
            }
        }
        return pictures;
    }

    private static List<String> figures(PDStructureNode node) {
        return node.getKids()
            .stream()
            .filter(PDStructureElement.class::isInstance)
            .map(PDStructureElement.class::cast)
            .flatMap(element -> element.getStructureType().equals("Figure")
                    ? List.of(element.getAlternateDescription()).stream() : figures(element).stream())
            .toList();
    }

}
