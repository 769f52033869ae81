package org.tearsheet.print;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.PayloadApplicationEvent;
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
import org.tearsheet.library.Language;
import org.tearsheet.print.PrintedSheet.Tag;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.AdditionalAnswers.returnsFirstArg;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class FormShopTests {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(House.class);

    private final FormShop shop = context.getBean(FormShop.class);

    private final Clinic clinic = context.getBean(Clinic.class);

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

    @ParameterizedTest
    @EnumSource
    void theSlipSaysWhereToGoAndWhatToDoInDanger(Paper paper) throws IOException {
        try (var slip = opened(shop.slip(FormFixtures.SLIP, paper))) {
            assertThat(slip.pages()).isEqualTo(1);
            assertThat(slip.text()).doesNotContain("Riverside Clinic")
                .containsSubsequence("(541) 555-0142", "Date: 22 Nov 2026", "Your next steps",
                        "Physical therapy appointment", "Riverbank Physical Therapy", "Phone: (541) 555-0199",
                        "Hours: Monday to Thursday, 9 am to 6 pm", "Address: 4 Bridge Street, Springfield, OR 97477",
                        "Counseling appointment", "Phone:", "How to reach us", "When to get help",
                        "In danger, badly hurt, or trouble breathing: call 911.",
                        "Thinking of dying or hurting yourself: call or text 988.", "tell us today if it is safe.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSlipSpeaksSpanish(Paper paper) throws IOException {
        try (var slip = opened(shop.slip(FormFixtures.HOJA, paper))) {
            assertThat(slip.pages()).isEqualTo(1);
            assertThat(slip.document().getDocumentCatalog().getLanguage()).isEqualTo("es");
            assertThat(slip.text())
                .containsSubsequence("Fecha: 22 nov 2026", "Sus próximos pasos", "Cita de fisioterapia",
                        "Teléfono: (541) 555-0199", "Horario: De lunes", "Dirección:", "Cita de orientación",
                        "Línea de apoyo las 24 horas", "Teléfono: 988", "Cómo contactarnos", "Cuándo pedir ayuda",
                        "llame al 911.")
                .doesNotContain("Phone", "Address", "Date:");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSlipNamesNoDestinationOfTheChecklistPlainly(Language language) throws IOException {
        var definition = new Yaml(new SafeConstructor(new LoaderOptions()))
            .<Map<String, List<Map<String, Object>>>>load(
                    Files.readString(Path.of("db/starter/checklist/checklist.%s.yaml".formatted(language.tag()))));
        var destinations = said(definition, "destinations");
        var slip = new SlipForm(language, FormFixtures.DAY,
                destinations.stream().map(place -> SlipForm.Place.unknown(place.getOrDefault("neutral", ""))).toList());

        try (var paper = opened(shop.slip(slip, Paper.A4))) {
            var text = paper.text().toLowerCase(Locale.ROOT);
            assertThat(destinations).allSatisfy(place -> assertThat(text).contains(lower(place, "neutral")))
                .filteredOn(place -> !lower(place, "neutral").contains(lower(place, "name")))
                .hasSizeGreaterThan(9)
                .allSatisfy(place -> assertThat(text).doesNotContain(lower(place, "name"), lower(place, "says")));
            assertThat(said(definition, "rules"))
                .allSatisfy(rule -> assertThat(text).doesNotContain(lower(rule, "id") + ":", lower(rule, "rationale")));
        }
    }

    @Test
    void aPlaceWithoutAPhoneHasALineToWriteOn() {
        var html = new FormHtml().slip(FormFixtures.SLIP, SheetFixtures.CLINIC, Paper.A4, Spacing.GENEROUS);

        assertThat(html).containsOnlyOnce("<p class=\"phone\">Phone: <span class=\"by-hand\">");
    }

    @Test
    void aSlipWithoutPlacesHasRoomForOne() throws IOException {
        try (var slip = opened(shop.slip(FormFixtures.EMPTY_SLIP, Paper.A4))) {
            assertThat(slip.text()).containsSubsequence("Your next steps", "Where", "Phone:", "When to get help");
        }
    }

    @Test
    void nothingAboutTheFilesTellsTheSubject() throws IOException {
        var titles = new ArrayList<String>();
        for (var form : List.of(shop.slip(FormFixtures.SLIP, Paper.A4), shop.letter(FormFixtures.LETTER, Paper.A4),
                shop.summary(FormFixtures.SUMMARY, Paper.A4))) {
            try (var paper = opened(form)) {
                var info = paper.document().getDocumentInformation();
                titles.add(form.fileName() + " " + info.getTitle());
                assertThat(info.getCOSObject().keySet()).extracting(COSName::getName)
                    .containsExactlyInAnyOrder("CreationDate", "Producer", "Title");
                assertThat(new String(paper.document().getDocumentCatalog().getMetadata().toByteArray(),
                        StandardCharsets.UTF_8))
                    .doesNotContain("Counseling", "Physical", "Pelvic", "Riverbank");
            }
        }
        assertThat(titles).containsExactly("slip.pdf Your next steps", "letter.pdf Request for an appointment",
                "summary.pdf Summary of the checklist");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "A5")
    void theLetterLeavesThePatientToThePen(Paper paper) throws IOException {
        try (var letter = opened(shop.letter(FormFixtures.LETTER, paper))) {
            assertThat(letter.pages()).isEqualTo(1);
            assertThat(letter.text())
                .containsSubsequence("Riverside Clinic", "Date: 22 Nov 2026", "To:", "Riverbank Physical Therapy",
                        "4 Bridge Street", "Springfield, OR 97477", "Request for an appointment", "Patient", "Name",
                        "Date of birth", "Phone", "Safe way to make contact", "What we ask for",
                        "Physical therapy appointment", "How soon: within 30 days", "Notes", "Signature",
                        "Name and title")
                .doesNotContain("Why we ask");
        }
    }

    @Test
    void aLetterNeedsBothSidesOfSmallPaper() throws IOException {
        try (var letter = opened(shop.letter(FormFixtures.CARTA, Paper.A5))) {
            assertThat(letter.pages()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "A5")
    void theLetterGivesReasonsWhenAskedTo(Paper paper) throws IOException {
        try (var letter = opened(shop.letter(FormFixtures.CARTA, paper))) {
            assertThat(letter.pages()).isEqualTo(1);
            assertThat(letter.text()).containsSubsequence("Fecha:", "Para:", "Solicitud de una cita", "Paciente",
                    "Nombre", "Fecha de nacimiento", "Forma segura de contacto", "Qué pedimos", "Cita de fisioterapia",
                    "Plazo: en 30 días", "Por qué lo pedimos:", "Buscar la causa del dolor", "Notas", "Firma");
        }
    }

    @Test
    void anEmptyLetterCanBeFilledInByPen() throws IOException {
        try (var letter = opened(shop.letter(FormFixtures.EMPTY_LETTER, Paper.LETTER))) {
            assertThat(letter.pages()).isEqualTo(1);
            assertThat(letter.text()).containsSubsequence("To:", "Patient", "What we ask for", "Notes", "Signature")
                .doesNotContain("How soon", "Why we ask");
        }
    }

    @Test
    void theSummarySaysFirstThatItIsNoDiagnosis() throws IOException {
        try (var summary = opened(shop.summary(FormFixtures.SUMMARY, Paper.A4))) {
            assertThat(summary.text()).containsSubsequence("A prompt for the clinician, not a diagnosis.",
                    "Summary of the checklist", "Not a sheet to take home.", "Urgency", "Within 7 days",
                    "Where to refer", "Pelvic floor physical therapist: Within 30 days",
                    "R26: Find the cause; care combines several fields. (PFPT23, GHAD19)", "Still to ask");
            assertThat(summary.tags()).contains(new Tag("H2", "Where to refer"),
                    new Tag("LBody", "B2: Fever with pelvic pain?"));
        }
    }

    @Test
    void aLongSummaryGoesOnWholeOnTheNextPage() throws IOException {
        try (var summary = opened(shop.summary(FormFixtures.longSummary(), Paper.LETTER))) {
            assertThat(summary.pages()).isGreaterThan(1);
            assertThat(summary.text()).contains("are. For the clinician: a prompt, no diagnosis")
                .doesNotContain("Primary care For the clinician");
            assertThat(summary.tags()).filteredOn(tag -> tag.type().equals("LBody") && tag.text().startsWith("Primary"))
                .hasSize(40);
        }
    }

    @Test
    void longListsOfPlacesAreAllPrinted() throws IOException {
        var many = new SlipForm(Language.ENGLISH, FormFixtures.DAY,
                Collections.nCopies(12, FormFixtures.SLIP.places().getFirst()));

        try (var slip = opened(shop.slip(many, Paper.A4))) {
            assertThat(slip.tags()).filteredOn(new Tag("H2", "Physical therapy appointment")::equals).hasSize(12);
            assertThat(slip.text()).contains("call 911.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "😀", "→", "ท", "\u0000", "\u0007" })
    void aCharacterNoFontHasIsRefused(String character) {
        var typed = "Ask for Kim " + character;

        assertThatExceptionOfType(UnprintableCharacter.class)
            .isThrownBy(() -> shop.slip(new SlipForm(Language.ENGLISH, FormFixtures.DAY,
                    List.of(new SlipForm.Place("Appointment", typed, "", "", ""))), Paper.A4))
            .withMessageContaining("U+%04X".formatted(character.codePointAt(0)));
        assertThatExceptionOfType(UnprintableCharacter.class).isThrownBy(() -> shop
            .letter(new LetterForm(Language.ENGLISH, FormFixtures.DAY, false, typed, "", "", "", List.of()), Paper.A4));
        assertThatExceptionOfType(UnprintableCharacter.class)
            .isThrownBy(
                    () -> shop.summary(
                            new SummaryForm(Language.ENGLISH, FormFixtures.DAY, "A prompt.",
                                    List.of(FormFixtures.part("Urgency", FormFixtures.line("Today", typed)))),
                            Paper.A4));
    }

    @Test
    void whatWasTypedIsNeverMarkup() throws IOException {
        var typed = "<b>Kim & \"Sons\"</b> {{title}}";

        try (var letter = opened(shop.letter(
                new LetterForm(Language.ENGLISH, FormFixtures.DAY, false, typed, typed, typed, typed, List.of(typed)),
                Paper.A4))) {
            assertThat(letter.text().split(Pattern.quote(typed), -1)).hasSize(6);
        }
    }

    @Test
    void eachFormIsMadeAnewAndToldToNobody() {
        var first = shop.slip(FormFixtures.SLIP, Paper.A4);
        var second = shop.slip(FormFixtures.SLIP, Paper.A4);

        shop.card(new CardForm(Language.ENGLISH, CardForm.Kind.NUMBER), Paper.A4);

        assertThat(second.pdf()).isNotSameAs(first.pdf()).isEqualTo(first.pdf());
        assertThat(context.getBean(House.class).heard).isEmpty();
        assertThat(FormShop.class.getDeclaredFields()).filteredOn(field -> !Modifier.isStatic(field.getModifiers()))
            .extracting(field -> field.getType().getSimpleName())
            .containsExactlyInAnyOrder("Clinic", "FormHtml", "PdfPress");
    }

    @Test
    void noFormSaysInALogWhatItHolds() {
        assertThat(List.of(FormFixtures.SLIP, FormFixtures.SLIP.places(), FormFixtures.CARTA, FormFixtures.SUMMARY,
                FormFixtures.SUMMARY.parts(), FormFixtures.SUMMARY.parts().getFirst().lines()))
            .allSatisfy(form -> assertThat(form.toString()).matches("[\\[\\], A-Za-z]{4,40}")
                .doesNotContain("therapy", "dolor", "Urgency", "Nov"));
    }

    @Test
    void onlyAClinicianPrints() {
        signIn("ROLE_SOMEBODY");

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> shop.slip(FormFixtures.SLIP, Paper.A4));
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> shop.letter(FormFixtures.LETTER, Paper.A4));
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> shop.summary(FormFixtures.SUMMARY, Paper.A4));
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> shop.card(new CardForm(Language.ENGLISH, CardForm.Kind.CONTACT), Paper.A4));
    }

    private static List<Map<String, String>> said(Map<String, List<Map<String, Object>>> definition, String list) {
        return definition.getOrDefault(list, List.of()).stream().map(entry -> {
            var texts = new HashMap<String, String>();
            entry.forEach((key, value) -> texts.put(key, String.valueOf(value)));
            return Map.copyOf(texts);
        }).toList();
    }

    private static String lower(Map<String, String> entry, String key) {
        return entry.getOrDefault(key, "(none)").toLowerCase(Locale.ROOT);
    }

    private static PrintedSheet opened(PrintedForm form) {
        return new PrintedSheet(form.pdf());
    }

    private static void signIn(String authority) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("somebody", "", authority));
    }

    @Configuration
    @EnableMethodSecurity
    @Import({ FormShop.class, FormHtml.class, PdfPress.class })
    static class House {

        private final List<Object> heard = new ArrayList<>();

        @Bean
        Clinic clinic() {
            return mock(Clinic.class);
        }

        @EventListener
        void on(PayloadApplicationEvent<?> event) {
            heard.add(event.getPayload());
        }

    }

}
