package org.tearsheet.print;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionId;
import org.tearsheet.library.Language;
import org.tearsheet.library.TakeHome;
import org.tearsheet.library.LiveEdition;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tearsheet.print.SheetFixtures.BARE_CLINIC;
import static org.tearsheet.print.SheetFixtures.CLINIC;

class SheetHtmlTests {

    private static final SheetOptions PLAIN = new SheetOptions(Paper.A4, false);

    private final SheetHtml html = new SheetHtml();

    @Test
    void aHandoutCarriesLetterheadPartsAndContact() {
        assertThat(said(set(SheetFixtures.handout(), CLINIC, false))).containsSubsequence("Riverside Clinic",
                "12 Mill Lane, Springfield, OR 97477 · (541) 555-0142", "Sleeping well before your procedure",
                "What it is", "What you can do", "When to get help", "How to reach us", "Riverside Clinic",
                "Phone: (541) 555-0142", "Hours: Monday to Friday, 8 am to 5 pm",
                "Sheet 1 · Edition 1 · Published 22 Nov 2026 · Review by 22 Nov 2027");
    }

    @Test
    void theSafetyLinesStandOnEveryHandout() {
        assertThat(said(set(SheetFixtures.about("Any topic."), CLINIC, false))).containsSubsequence(
                "In danger, badly hurt, or trouble breathing: call 911.",
                "Thinking of dying or hurting yourself: call or text 988.",
                "If someone forced you, or you are afraid at home, tell us today if it is safe.");
        assertThat(said(set(SheetFixtures.hoja(), CLINIC, false))).containsSubsequence(
                "Si está en peligro, tiene una herida grave o le cuesta respirar: llame al 911.",
                "Si piensa en morir o en hacerse daño: llame o envíe un mensaje de texto al 988.",
                "Si alguien le hizo algo contra su voluntad, o si tiene miedo en su casa, díganoslo hoy si puede hacerlo "
                        + "sin peligro.");
    }

    @Test
    void theSafetyLinesUseTheNumbersOfTheClinic() {
        assertThat(said(set(SheetFixtures.handout(), clinic("112", "116 123"), false)))
            .contains("trouble breathing: call 112.", "hurting yourself: call or text 116 123.");
    }

    @Test
    void withoutACrisisLineTheEmergencyNumberTakesItsPlace() {
        assertThat(said(set(SheetFixtures.handout(), clinic("112", ""), false)))
            .contains("Thinking of dying or hurting yourself: call 112.");
    }

    @Test
    void whatTheClinicDidNotSayIsLeftOutAndThePhoneIsWrittenByHand() {
        var fragment = set(SheetFixtures.handout(), BARE_CLINIC, false);

        assertThat(said(fragment)).contains("How to reach us Your clinic Phone:").doesNotContain("Hours:");
        assertThat(fragment).contains("<span class=\"by-hand\">");
        assertThat(set(SheetFixtures.handout(), CLINIC, false)).doesNotContain("by-hand");
    }

    @Test
    void sourcesArePrintedOnRequestOnly() {
        assertThat(said(set(SheetFixtures.handout(), CLINIC, true))).containsSubsequence("Sources",
                "Okafor A, Lind M. Rest before planned care. J Calm Med. 2021;4(2):11-19. doi:10.5555/rest.2021.004",
                "Springfield Health. Good nights: a guide for patients. 2019.");
        assertThat(said(set(SheetFixtures.handout(), CLINIC, false))).doesNotContain("Sources", "Okafor");
    }

    @Test
    void aStarterTextSaysThatNobodyHereHasReadIt() {
        assertThat(said(set(SheetFixtures.starter(), CLINIC, false)))
            .contains("Starter text, not yet reviewed by your clinic");
        assertThat(said(set(SheetFixtures.handout(), CLINIC, false))).doesNotContain("Starter text");
    }

    @Test
    void talkingPointsCarryMinutesAndNothingForPatients() {
        assertThat(said(set(SheetFixtures.talkingPoints(), CLINIC, false)))
            .containsSubsequence("For the care team. Not a sheet to take home.", "Red flags 1 min", "Do not say",
                    "What to do 2 min", "Teach-back")
            .doesNotContain("911", "How to reach us", "Do not say 0 min");
    }

    @Test
    void aChecklistIsNotPrinted() {
        var checklist = new LiveEdition(EditionId.create(), DocumentKind.CHECKLIST, Language.ENGLISH, 0, TakeHome.FREE,
                1, SheetFixtures.TITLES, "items: []", LocalDate.EPOCH, LocalDate.EPOCH, false, Optional.empty(),
                List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> set(checklist, CLINIC, false));
    }

    @Test
    void theAuthorsMarkStaysOutOfPaperAndPreview() {
        assertThat(SheetFixtures.ENGLISH).contains("{to be confirmed}");
        assertThat(html.document(SheetFixtures.handout(), CLINIC, PLAIN, Spacing.GENEROUS))
            .doesNotContain("to be confirmed");
    }

    @Test
    void theClinicsOwnWordsAreEscaped() {
        var clinic = new ClinicProfile(1, "Smith & <Sons>", "", "", "", "911", "988");

        assertThat(set(SheetFixtures.handout(), clinic, false)).contains("Smith &amp; &lt;Sons&gt;");
    }

    @Test
    void theHeadOfTheDocumentIsDiscreet() {
        var head = html.document(SheetFixtures.handout(), CLINIC, PLAIN, Spacing.GENEROUS).split("<body>", 2)[0];

        assertThat(head).contains("<title>Getting ready (sheet 1)</title>", "lang=\"en\"", "@page { size: a4; margin: ")
            .doesNotContain("Sleeping well");
    }

    @Test
    void theFragmentStandsInTheDocumentAsItIs() throws Exception {
        var fragment = set(SheetFixtures.hoja(), CLINIC, true);
        var document = html.document(SheetFixtures.hoja(), CLINIC, new SheetOptions(Paper.LETTER, true),
                Spacing.GENEROUS);

        assertThat(document).contains(fragment);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(document)));
    }

    @Test
    void theStylesOfTheSheetTouchNothingElseOnAScreen() throws IOException {
        var css = new ClassPathResource("paper/sheet.css").getContentAsString(StandardCharsets.UTF_8)
            .replaceAll("(?s)/\\*.*?\\*/", "");

        assertThat(Pattern.compile("([^{}]+)\\{").matcher(css).results().toList()).isNotEmpty()
            .flatExtracting(rule -> List.of(rule.group(1).split(",")))
            .allSatisfy(selector -> assertThat((String) selector).matches("\\s*\\.sheet([ .].*)?\\s*"));
    }

    private static ClinicProfile clinic(String emergencyNumber, String crisisLine) {
        return new ClinicProfile(1, "Riverside Clinic", "", "", "", emergencyNumber, crisisLine);
    }

    private static String said(String html) {
        return html.replaceAll("<[^>]+>", "").replace("&#160;", " ").replaceAll("\\s+", " ");
    }

    private String set(LiveEdition edition, ClinicProfile clinic, boolean sources) {
        return html.fragment(edition, clinic, new SheetOptions(Paper.A4, sources), PatientNote.NONE);
    }

}
