package org.tearsheet.print;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.LiveEdition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.AdditionalAnswers.returnsFirstArg;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class PrintShopTests {

    private static final SheetOptions A4 = new SheetOptions(Paper.A4, false);

    private static final LiveEdition HANDOUT = SheetFixtures.about("A short text.");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(House.class);

    private final PrintShop shop = context.getBean(PrintShop.class);

    private final Clinic clinic = context.getBean(Clinic.class);

    private final List<SheetPrinted> printed = context.getBean(House.class).printed;

    @BeforeEach
    void open() {
        signIn("ROLE_CLINICIAN");
        given(clinic.profile()).willReturn(SheetFixtures.CLINIC);
        given(clinic.withPicture(any())).will(returnsFirstArg());
    }

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        context.close();
    }

    @Test
    void theFileNameSaysNumberAndLanguageOnly() {
        assertThat(shop.print(HANDOUT, A4).fileName()).isEqualTo("sheet-1-en.pdf");
        assertThat(shop.print(SheetFixtures.hoja(), A4).fileName()).isEqualTo("sheet-1-es.pdf");
        assertThat(shop.print(SheetFixtures.talkingPoints(), A4).fileName()).isEqualTo("notes-1-en.pdf");
    }

    @Test
    void everyPrintIsAnnouncedButMadeOnce() {
        var first = shop.print(HANDOUT, A4);

        assertThat(shop.print(HANDOUT, A4)).isSameAs(first);
        assertThat(printed).containsExactly(new SheetPrinted(HANDOUT.id(), A4), new SheetPrinted(HANDOUT.id(), A4));
    }

    @Test
    void otherOptionsMakeAnotherSheet() {
        var plain = shop.print(HANDOUT, A4).pdf();

        assertThat(shop.print(HANDOUT, new SheetOptions(Paper.LETTER, false)).pdf()).isNotEqualTo(plain);
        assertThat(shop.print(HANDOUT, new SheetOptions(Paper.A4, true)).pdf()).isNotEqualTo(plain);
    }

    @Test
    void aNoteForOnePatientIsMadeAnewAndKeptNowhere() {
        var note = new PatientNote("We call on Tuesday.");
        var first = shop.print(HANDOUT, A4, note);

        assertThat(shop.print(HANDOUT, A4, note)).isNotSameAs(first);
        assertThat(shop.print(HANDOUT, A4).pdf()).isNotEqualTo(first.pdf());
        assertThat(printed).hasSize(3).allMatch(new SheetPrinted(HANDOUT.id(), A4)::equals);
    }

    @Test
    void aChangedClinicIsOnTheNextSheet() throws Exception {
        shop.print(HANDOUT, A4);
        given(clinic.profile()).willReturn(new ClinicProfile(2, "Hillside Clinic", "", "", "", "911", "988"));

        try (var sheet = new PrintedSheet(shop.print(HANDOUT, A4).pdf())) {
            assertThat(sheet.text()).contains("Hillside Clinic").doesNotContain("Riverside");
        }
    }

    @ParameterizedTest
    @CsvSource({ "10, GENEROUS", "18, REGULAR", "26, CLOSE", "40, GENEROUS" })
    void aTextIsSetAsAiryAsOneLeafAllows(int moreLines, Spacing spacing) {
        var text = SheetFixtures.handout(SheetFixtures.ENGLISH.replace("- Write your questions",
                "- One more line.\n".repeat(moreLines) + "- Write your questions"));

        assertThat(shop.print(text, A4).pdf()).isEqualTo(PrintedSheet.bytes(text, SheetFixtures.CLINIC, A4, spacing));
    }

    @Test
    void aStarterTextLosesItsWarningOnceItIsReviewed() throws Exception {
        var starter = SheetFixtures.starter();
        shop.print(starter, A4);
        var reviewed = new LiveEdition(starter.id(), starter.kind(), starter.language(), starter.sheetNumber(),
                starter.takeHome(), starter.number(), starter.titles(), starter.body(), starter.published(),
                starter.reviewDue(), false, starter.behindSince(), starter.sources());

        try (var sheet = new PrintedSheet(shop.print(reviewed, A4).pdf())) {
            assertThat(sheet.foot(1)).hasSize(1).first().asString().startsWith("Sheet 1");
        }
    }

    @Test
    void aPreviewIsNotAPrint() {
        assertThat(shop.preview(HANDOUT, A4, PatientNote.NONE)).startsWith("<div class=\"sheet generous\" lang=\"en\">")
            .contains("A short text.");
        assertThat(printed).isEmpty();
    }

    @Test
    void whatCannotBePrintedIsNotAnnounced() {
        assertThatExceptionOfType(UnprintableCharacter.class)
            .isThrownBy(() -> shop.print(SheetFixtures.about("A tick: \u2713"), A4));
        assertThat(printed).isEmpty();
    }

    @Test
    void onlyAClinicianPrints() {
        signIn("ROLE_SOMEBODY");

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> shop.print(HANDOUT, A4));
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> shop.preview(HANDOUT, A4, PatientNote.NONE));
    }

    @Test
    void theWarmUpPrintsItsSample() {
        new WarmUp(context.getBean(SheetHtml.class), context.getBean(PdfPress.class)).run();

        assertThat(printed).isEmpty();
    }

    private static void signIn(String authority) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("somebody", "", authority));
    }

    @Configuration
    @EnableMethodSecurity
    @Import({ PrintShop.class, SheetHtml.class, PdfPress.class })
    static class House {

        private final List<SheetPrinted> printed = new ArrayList<>();

        @Bean
        Clinic clinic() {
            return mock(Clinic.class);
        }

        @EventListener
        void on(SheetPrinted event) {
            printed.add(event);
        }

    }

}
