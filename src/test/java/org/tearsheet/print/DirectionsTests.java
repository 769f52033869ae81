package org.tearsheet.print;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import static org.assertj.core.api.Assertions.assertThat;

class DirectionsTests {

    private static final String MIXED = """
            In Arabic we say شكرًا لثقتك بنا when somebody helps us, and we call العيادة 555-0142 today.

            يمكنك أن تطلب **التوقف** 1–2 مرة.

            Dr **王** speaks 中文 and **עברית**.
            """;

    @Test
    void aPassageInAnotherScriptHasItsDirectionAndLanguage() {
        assertThat(marked("en", "<p>We say شكرًا لك often.</p>"))
            .isEqualTo("<p>We say <span lang=\"ar\" dir=\"rtl\">شكرًا لك</span> often.</p>");
        assertThat(marked("en", "<p>Say תודה or 谢谢.</p>"))
            .isEqualTo("<p>Say <span lang=\"he\" dir=\"rtl\">תודה</span> or <span lang=\"zh-Hans\">谢谢</span>.</p>");
    }

    @Test
    void aParagraphOrListThatIsMostlyFromRightToLeftRunsSo() {
        assertThat(marked("en", "<p>شكرًا لثقتك بنا (OK)</p>"))
            .isEqualTo("<p dir=\"rtl\" lang=\"ar\">شكرًا لثقتك بنا (OK)</p>");
        assertThat(marked("en", "<ul><li>תודה רבה לכם</li><li>OK</li></ul>"))
            .isEqualTo("<ul dir=\"rtl\"><li lang=\"he\">תודה רבה לכם</li><li>OK</li></ul>");
    }

    @Test
    void aPageFromRightToLeftKeepsItsLanguageAndTurnsOnlyWhatIsWhollyLatin() {
        assertThat(marked("fa", "<p>سلام Anna</p><p>Riverside Clinic</p>"))
            .isEqualTo("<p>سلام Anna</p><p dir=\"ltr\">Riverside Clinic</p>");
    }

    @Test
    void emphasisGivesWayWhereItWouldTearAPassageApart() {
        assertThat(marked("ar", "<p>قال Dr <b>Kim</b> نعم</p>")).isEqualTo("<p>قال Dr Kim نعم</p>");
        assertThat(marked("en", "<p>They say <b>شكرًا</b> لك there.</p>"))
            .isEqualTo("<p>They say <span lang=\"ar\" dir=\"rtl\">شكرًا لك</span> there.</p>");
        assertThat(marked("ar", "<p>قال <b>Kim</b> نعم</p>")).isEqualTo("<p>قال <b>Kim</b> نعم</p>");
    }

    @Test
    void aNumberInTwoElementsIsHeldTogether() {
        assertThat(RightToLeft.withoutMarks(marked("ar", "<p>هاتف (541) <span class=\"number\">555-0142</span></p>")))
            .isEqualTo("<p>هاتف (541) 555-0142</p>");
    }

    @Test
    void aFragmentWithoutOtherScriptsIsLeftAsItIs() {
        var html = "<div class=\"sheet\" lang=\"es\"><p>Sí &amp; no<br />1–2</p></div>";

        assertThat(Directions.inFragment(html)).isSameAs(html);
    }

    @Test
    void anEnglishSheetCarriesPassagesInOtherScripts() throws Exception {
        var pdf = PrintedSheet.bytes(SheetFixtures.about(MIXED), SheetFixtures.CLINIC,
                new SheetOptions(Paper.A4, false), Spacing.GENEROUS);

        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        try (var sheet = new PrintedSheet(pdf)) {
            assertThat(sheet.text()).contains("شكرًا لثقتك بنا", "العيادة", "التوقف", "Dr 王 speaks 中文", "עברית");
            assertThat(sheet.document().getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(sheet.tags()).extracting(PrintedSheet.Tag::text)
                .anySatisfy(line -> assertThat(line).contains("555-0142 today."))
                .anySatisfy(line -> assertThat(line).contains("1–2"));
        }
    }

    @Test
    void theLanguageOfAPassageIsInTheFile() throws IOException {
        try (var sheet = PrintedSheet.of(SheetFixtures.about("Say شكرًا لك and 谢谢."))) {
            assertThat(sheet.languages()).containsExactly("ar", "zh-Hans");
        }
    }

    @Test
    void anEnglishSheetCarriesNoOtherFont() throws IOException {
        try (var sheet = PrintedSheet.of(SheetFixtures.handout())) {
            var resources = sheet.document().getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).getName()).matches("[A-Z]{6}\\+NotoSans-\\w+");
            }
        }
    }

    private static String marked(String language, String html) {
        var page = "<div class=\"sheet\" lang=\"%s\"%s>".formatted(language,
                FurtherScript.isRightToLeft(language) ? " dir=\"rtl\"" : "");
        return Directions.inPage(page + html + "</div>").replace(page, "").replace("</div>", "").replace("&#xa0;", " ");
    }

}
