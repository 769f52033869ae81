package org.tearsheet.print;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tearsheet.HouseTest;
import org.tearsheet.library.Language;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@HouseTest
@AutoConfigureMockMvc
@WithMockUser(roles = "CLINICIAN")
class GuideTests {

    @Autowired
    private GuideShop shop;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({ "ENGLISH,a4", "ENGLISH,letter", "ENGLISH,a5", "SPANISH,a4", "SPANISH,letter", "SPANISH,a5" })
    void isOnePageOnEveryPaperAlsoUnderALongLetterhead(Language language, String paper) throws Exception {
        jdbc.sql("""
                update clinic_profile set paper = :paper, name = 'The Riverside Clinic for Families and Friends',
                                          address = '12 Long Street, Springfield, OR 97477', phone = '(541) 555-0142'
                """).param("paper", paper).update();

        var guide = shop.guide(language);

        try (var pdf = Loader.loadPDF(guide.pdf())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text).contains("The Riverside Clinic");
            var words = GuideText.in(language);
            assertThat(words.parts()).hasSize(6).allSatisfy(part -> assertThat(text).contains(part.heading()));
            assertThat(words.rows().stream().flatMap(row -> row.keys().stream())).hasSize(10)
                .allSatisfy(key -> assertThat(text).contains(key.key() + " " + key.does()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void canBeReadByAnyoneAndKept(Language language) throws Exception {
        var pdf = shop.guide(language).pdf();

        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @Test
    void isServedToWhoeverMayPrint() {
        assertThat(web.get().uri("/quick-guide/es.pdf").with(user("clinician").roles("CLINICIAN"))).hasStatusOk()
            .hasContentType("application/pdf");
        assertThat(web.get().uri("/quick-guide/xx.pdf").with(user("clinician").roles("CLINICIAN"))).hasStatus(404);
    }

}
