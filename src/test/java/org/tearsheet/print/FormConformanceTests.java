package org.tearsheet.print;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tearsheet.clinic.ClinicProfile;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tearsheet.print.SheetFixtures.BARE_CLINIC;
import static org.tearsheet.print.SheetFixtures.CLINIC;
import static org.tearsheet.print.SheetFixtures.LOGO_CLINIC;

/** Every form keeps PDF/UA-1 and PDF/A-3a at once. */
class FormConformanceTests {

    private static final PdfPress PRESS = new PdfPress();

    private static final FormHtml HTML = new FormHtml();

    @ParameterizedTest
    @EnumSource
    void everyFormCanBeReadByAnyoneAndKept(Paper paper) throws Exception {
        for (var pdf : forms(paper)) {
            assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
            assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        }
    }

    private static List<byte[]> forms(Paper paper) {
        var pages = new ArrayList<String>();
        for (var form : List.of(FormFixtures.SLIP, FormFixtures.HOJA, FormFixtures.EMPTY_SLIP)) {
            for (ClinicProfile clinic : List.of(CLINIC, BARE_CLINIC, LOGO_CLINIC)) {
                pages.add(HTML.slip(form, clinic, paper, Spacing.GENEROUS));
            }
        }
        for (var form : List.of(FormFixtures.LETTER, FormFixtures.CARTA, FormFixtures.EMPTY_LETTER)) {
            pages.add(HTML.letter(form, CLINIC, paper, Spacing.CLOSE));
            pages.add(HTML.letter(form, LOGO_CLINIC, paper, Spacing.CLOSE));
        }
        for (var form : List.of(FormFixtures.SUMMARY, FormFixtures.RESUMEN, FormFixtures.EMPTY_SUMMARY,
                FormFixtures.longSummary())) {
            pages.add(HTML.summary(form, CLINIC, paper));
        }
        return pages.stream().map(page -> PRESS.press(page, FormFixtures.DAY).pdf()).toList();
    }

}
