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
import org.tearsheet.print.SheetMaker.Order;

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

    private final CheckMarks marks = context.getBean(CheckMarks.class);

    private final List<SheetPrinted> printed = context.getBean(House.class).printed;

    private final OrderDesk orders = context.getBean(OrderDesk.class);

    @BeforeEach
    void open() {
        given(marks.of(any(), any())).willReturn(SheetFixtures.MARK);
        signIn("ROLE_CLINICIAN");
        given(orders.again(any(), any(), any())).will(call -> order(call.getArgument(0), call.getArgument(1)));
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
        assertThat(shop.print(order(HANDOUT, A4)).fileName()).isEqualTo("sheet-1-en.pdf");
        assertThat(shop.print(order(SheetFixtures.hoja(), A4)).fileName()).isEqualTo("sheet-1-es.pdf");
        assertThat(shop.print(order(SheetFixtures.talkingPoints(), A4)).fileName()).isEqualTo("notes-1-en.pdf");
    }

    @Test
    void everyPrintIsAnnouncedButMadeOnce() {
        var first = shop.print(order(HANDOUT, A4));

        assertThat(shop.print(order(HANDOUT, A4))).isSameAs(first);
        assertThat(printed).containsExactly(new SheetPrinted(HANDOUT.id(), A4), new SheetPrinted(HANDOUT.id(), A4));
    }

    @Test
    void otherOptionsMakeAnotherSheet() {
        var plain = shop.print(order(HANDOUT, A4)).pdf();

        assertThat(shop.print(order(HANDOUT, new SheetOptions(Paper.LETTER, false))).pdf()).isNotEqualTo(plain);
        assertThat(shop.print(order(HANDOUT, new SheetOptions(Paper.A4, true))).pdf()).isNotEqualTo(plain);
    }

    @Test
    void aNoteForOnePatientIsMadeAnewAndKeptNowhere() {
        var note = new PatientNote("We call on Tuesday.");
        var first = shop.print(HANDOUT, A4, note);

        assertThat(shop.print(HANDOUT, A4, note)).isNotSameAs(first);
        assertThat(shop.print(order(HANDOUT, A4)).pdf()).isNotEqualTo(first.pdf());
        assertThat(printed).hasSize(3).allMatch(new SheetPrinted(HANDOUT.id(), A4)::equals);
    }

    @Test
    void aChangedClinicIsOnTheNextSheet() throws Exception {
        shop.print(order(HANDOUT, A4));
        given(clinic.profile()).willReturn(new ClinicProfile(2, "Hillside Clinic", "", "", "", "911", "988"));

        try (var sheet = new PrintedSheet(shop.print(order(HANDOUT, A4)).pdf())) {
            assertThat(sheet.text()).contains("Hillside Clinic").doesNotContain("Riverside");
        }
    }

    @Test
    void whereTheCodeLeadsIsOnTheNextSheet() {
        var before = shop.print(order(HANDOUT, A4)).pdf();
        given(marks.of(any(), any())).willReturn(new CheckMark(SheetFixtures.MARK.code(), "K7M4-29QK"));

        assertThat(shop.print(order(HANDOUT, A4)).pdf()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({ "10, GENEROUS", "18, REGULAR", "26, CLOSE", "40, GENEROUS" })
    void aTextIsSetAsAiryAsOneLeafAllows(int moreLines, Spacing spacing) {
        var text = SheetFixtures.handout(SheetFixtures.ENGLISH.replace("- Write your questions",
                "- One more line.\n".repeat(moreLines) + "- Write your questions"));

        assertThat(shop.print(order(text, A4)).pdf())
            .isEqualTo(PrintedSheet.bytes(text, SheetFixtures.CLINIC, A4, spacing));
    }

    @Test
    void aStarterTextLosesItsWarningOnceItIsReviewed() throws Exception {
        var starter = SheetFixtures.starter();
        shop.print(order(starter, A4));
        var reviewed = new LiveEdition(starter.id(), starter.kind(), starter.language(), starter.sheetNumber(),
                starter.takeHome(), starter.number(), starter.titles(), starter.body(), starter.published(),
                starter.reviewDue(), false, starter.behindSince(), starter.sources());

        try (var sheet = new PrintedSheet(shop.print(order(reviewed, A4)).pdf())) {
            assertThat(sheet.foot(1)).hasSize(2).last().isEqualTo("Check code K7M4-29QK");
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
            .isThrownBy(() -> shop.print(order(SheetFixtures.about("A tick: \u2713"), A4)));
        assertThat(printed).isEmpty();
    }

    @Test
    void onlyAClinicianPrints() {
        signIn("ROLE_SOMEBODY");

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> shop.print(order(HANDOUT, A4)));
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> shop.preview(HANDOUT, A4, PatientNote.NONE));
    }

    @Test
    void theWarmUpPrintsItsSample() {
        new WarmUp(context.getBean(SheetHtml.class), context.getBean(PdfPress.class)).run();

        assertThat(printed).isEmpty();
    }

    private Order order(LiveEdition edition, SheetOptions options) {
        var profile = clinic.profile();
        return new Order(edition, marks.of(edition.id(), profile), options, profile);
    }

    private static void signIn(String authority) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("somebody", "", authority));
    }

    @Configuration
    @EnableMethodSecurity
    @Import({ PrintShop.class, SheetMaker.class, SheetHtml.class, PdfPress.class })
    static class House {

        private final List<SheetPrinted> printed = new ArrayList<>();

        @Bean
        Clinic clinic() {
            return mock(Clinic.class);
        }

        @Bean
        OrderDesk orders() {
            return mock(OrderDesk.class);
        }

        @Bean
        CheckMarks marks() {
            return mock(CheckMarks.class);
        }

        @EventListener
        void on(SheetPrinted event) {
            printed.add(event);
        }

    }

}
