package org.tearsheet.print;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tearsheet.HouseTest;
import org.tearsheet.PassingTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@HouseTest
@AutoConfigureMockMvc
@RecordApplicationEvents
class PrintEndpointTests {

    private static final String HANDOUT = "/print/crying-during-or-after-sex.pdf";

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void printsTheHandoutUnderANeutralName() throws Exception {
        var answer = get(HANDOUT + "?lang=en&paper=letter").exchange();

        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        assertThat(answer).hasHeader("Content-Disposition", "inline; filename=\"sheet-1-en.pdf\"");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(612f);
            assertThat(pdf.getDocumentInformation().getTitle()).contains("Strong feelings and closeness")
                .doesNotContain("sex");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            var text = text(pdf);
            assertThat(text).contains("Crying during or after sex", "What it is", "What you can do", "When to get help",
                    "Edition 1", "Page 1 of", "911", "988", "Starter text");
            assertThat(text).doesNotContain("to be confirmed", "Schweitzer");
        }
    }

    @Test
    void printsSourcesOnRequest() throws Exception {
        var answer = get(HANDOUT + "?sources=true").exchange();

        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(text(pdf)).contains("Schweitzer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "trauma-and-triggers", "unwanted-sex", "partner-fear-and-control", "lgbtq-and-identity",
            "kink-and-aftercare" })
    void noShortcutLeadsPastTheQuestionWhetherPaperIsSafe(String topic) {
        assertThat(get("/print/%s.pdf".formatted(topic))).hasStatus(428).bodyText().doesNotContain("%PDF");
        assertThat(get("/print/%s.pdf?lang=es&asked=false".formatted(topic))).hasStatus(428);
        assertThat(get("/print/%s.pdf?lang=es&asked=true".formatted(topic))).hasStatusOk()
            .hasContentType("application/pdf");
    }

    @Test
    void aSheetThatIsNotInALanguageIsNotFound() {
        PassingTime.due(jdbc, -31, "language = 'es'");

        assertThat(get(HANDOUT + "?lang=es")).hasStatus(404);
        assertThat(get(HANDOUT + "?lang=en")).hasStatusOk();
    }

    @Test
    void printsTheLogOnPagesOfItsOwnUnlessItIsLeftOut() throws Exception {
        try (var pdf = Loader
            .loadPDF(get("/print/when-tears-come.pdf").exchange().getResponse().getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(4);
        }
        try (var pdf = Loader
            .loadPDF(get("/print/when-tears-come.pdf?log=false").exchange().getResponse().getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(text(pdf)).doesNotContain("Wellbeing log");
        }
    }

    @Test
    void inLargePrintTheLogLiesAcrossThePaper() throws Exception {
        try (var pdf = Loader
            .loadPDF(get("/print/when-tears-come.pdf?text=large").exchange().getResponse().getContentAsByteArray())) {
            var first = pdf.getPage(0).getMediaBox();
            var last = pdf.getPage(pdf.getNumberOfPages() - 1).getMediaBox();
            assertThat(last.getWidth()).isEqualTo(first.getHeight());
            assertThat(last.getHeight()).isEqualTo(first.getWidth());
        }
    }

    @Test
    void tellsOfThePrintWithoutAnybodysName() {
        get(HANDOUT).exchange();
        get(HANDOUT).exchange();

        assertThat(events.stream(SheetPrinted.class)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "/print/nothing-like-it.pdf", "/print/kein-thema.pdf?lang=es", "/print/Not%20A%20Slug.pdf" })
    void whatDoesNotExistIsNotFound(String address) {
        assertThat(get(address)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "paper=napkin", "lang=xx", "sources=perhaps", "log=perhaps", "asked=perhaps", "lang=en&lang=es",
                    "text=huge", "contact=nobody", "sides=three", "discreet=perhaps", "colour=red", "text=" })
    void nonsenseIsABadRequest(String query) {
        assertThat(get(HANDOUT + "?" + query)).hasStatus(400);
    }

    @Test
    void anAddressNeedsNoWordOfTheSubject() {
        assertThat(get("/print/1.pdf?lang=es&text=large&contact=none&sides=one")).hasStatusOk()
            .hasHeader("Content-Disposition", "inline; filename=\"sheet-1-es.pdf\"");
        assertThat(get("/print/99999.pdf")).hasStatus(404);
        assertThat(get("/print/6.pdf")).hasStatus(428);
    }

    @Test
    void whatTheClinicDecidedIsNotChosenOtherwise() {
        jdbc.sql("update print_policy set text_size = 'large', fixed = array['TEXT_SIZE']").update();

        assertThat(get("/print/1.pdf")).hasStatusOk();
        assertThat(get("/print/1.pdf?text=large")).hasStatusOk();
        assertThat(get("/print/1.pdf?text=normal")).hasStatus(409);
    }

    @Test
    void aSignThatPaperCannotCarryIsSaidInWords() {
        jdbc.sql("update clinic_profile set version = version + 1, name = 'Clinic \uD83D\uDE42'").update();

        assertThat(get(HANDOUT)).hasStatus(422);
        var page = get("/error").with(PrintEndpointTests::afterARefusal).accept(MediaType.TEXT_HTML);
        assertThat(page).hasStatus(422)
            .hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
            .bodyText()
            .contains("Paper cannot carry a sign on this sheet.", "Tell your administrator")
            .doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({ "SUPERSEDED", "WITHDRAWN", "OVERDUE" })
    void whatIsNotLiveIsNotPrinted(String state) {
        assertThat(get(HANDOUT)).hasStatusOk();
        switch (state) {
            case "WITHDRAWN" -> jdbc.sql(
                    "update edition set state = 'WITHDRAWN', ended_at = now(), withdrawal_reason = 'x' where state = 'PUBLISHED'")
                .update();
            case "OVERDUE" -> PassingTime.due(jdbc, -31, "true");
            default -> jdbc.sql("update edition set state = 'SUPERSEDED', ended_at = now() where state = 'PUBLISHED'")
                .update();
        }

        assertThat(get(HANDOUT)).hasStatus(404);
    }

    @Test
    void strangersAreSentToTheSignInWhateverTheyAskFor() {
        for (var address : List.of(HANDOUT, "/print/nothing-like-it.pdf")) {
            assertThat(web.get().uri(address)).hasStatus(302).hasHeader("Location", "/login");
        }
    }

    @Test
    void whoHasNoRolePrintsNothing() {
        assertThat(web.get().uri(HANDOUT).with(user("nobody").roles("NOBODY"))).hasStatus(403);
    }

    /** As the server asks for the words of a refusal. */
    private static MockHttpServletRequest afterARefusal(MockHttpServletRequest request) {
        request.setDispatcherType(DispatcherType.ERROR);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 422);
        return request;
    }

    private MockMvcTester.MockMvcRequestBuilder get(String address) {
        return get(URI.create(address));
    }

    private MockMvcTester.MockMvcRequestBuilder get(URI address) {
        return web.get().uri(address).with(user("clinician").roles("CLINICIAN"));
    }

    private static String text(PDDocument pdf) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf);
    }

}
