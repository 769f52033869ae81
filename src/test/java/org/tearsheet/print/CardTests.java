package org.tearsheet.print;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.clinic.ContactBox;
import org.tearsheet.library.Language;
import org.tearsheet.print.CardForm.Kind;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.tearsheet.print.SheetFixtures.BARE_CLINIC;
import static org.tearsheet.print.SheetFixtures.CLINIC;
import static org.tearsheet.print.SheetFixtures.LOGO_CLINIC;

class CardTests {

    private static final double MILLIMETRE = 72 / 25.4;

    /** Printers and scissors are worse. */
    private static final double TRUE_ENOUGH = 0.2 * MILLIMETRE;

    private static final CardForm CARD = new CardForm(Language.ENGLISH, Kind.CONTACT);

    private static final CardForm TARJETA = new CardForm(Language.SPANISH, Kind.CONTACT);

    private static final CardForm NUMBER = new CardForm(Language.ENGLISH, Kind.NUMBER);

    private static final CardForm NUMERO = new CardForm(Language.SPANISH, Kind.NUMBER);

    private static final List<CardForm> FORMS = List.of(CARD, TARJETA, NUMBER, NUMERO);

    /** A name of eighty characters and a number that needs many words. */
    private static final ClinicProfile WORDY = clinic(
            "Centro Comunitario de Atención Familiar y Citas del Condado de Springfield Oeste",
            "(541) 555-0142, extension 4017, or 1-800-555-0199 at night",
            "Monday to Thursday, 8 am to 6 pm\nFriday, 8 am to 1 pm\nEvery second Saturday, 9 am to 12 noon");

    /** As long as the clinic's profile allows, in the widest letters. */
    private static final ClinicProfile WIDEST = clinic("W".repeat(120), "W".repeat(59) + "1", "W ".repeat(100).strip());

    @ParameterizedTest
    @EnumSource
    void theCardSaysWhomToCallAndWhatToDoInDanger(Paper paper) throws IOException {
        assertThat(text(CARD, CLINIC, paper)).isEqualTo(everywhere(paper,
                "Phone: (541) 555-0142 " + "Hours: Monday to Friday, 8 am to 5 pm In danger or badly hurt: call 911. "
                        + "If you feel you cannot go on: call or text 988. Note:"));
        assertThat(text(TARJETA, LOGO_CLINIC, paper)).isEqualTo(everywhere(paper,
                "Appointments Teléfono: (541) 555-0100 "
                        + "Horario: Monday to Friday En peligro o con una herida grave: llame al 911. "
                        + "Si siente que no puede más: llame o envíe un mensaje de texto al 988. Nota:"));
    }

    @ParameterizedTest
    @EnumSource
    void theOtherIsANumberAndNothingThatTellsWhose(Paper paper) throws IOException {
        assertThat(text(NUMBER, LOGO_CLINIC, paper)).isEqualTo(everywhere(paper, "Appointments (541) 555-0100"));
        assertThat(text(NUMERO, LOGO_CLINIC, paper)).isEqualTo(everywhere(paper, "Appointments (541) 555-0100"));
        assertThat(text(NUMBER, CLINIC, paper)).isEqualTo(everywhere(paper, "(541) 555-0142"));
    }

    @Test
    void theLineForANoteIsNotTheBoxOfAPatientsNote() {
        assertThat(new FormHtml().card(CARD, CLINIC, Paper.A4, 12)).contains("class=\"jotting\"")
            .doesNotContain("class=\"note\"");
    }

    @Test
    void whatIsNotKnownIsALineToWriteOn() throws IOException {
        assertThat(text(CARD, BARE_CLINIC, Paper.A4)).startsWith("Phone: In danger");
        assertThat(text(NUMBER, BARE_CLINIC, Paper.A4)).isEmpty();
        assertThat(new FormHtml().card(NUMBER, BARE_CLINIC, Paper.A4, 12)).contains("class=\"by-hand\"",
                "class=\"rule\"");
        assertThat(new FormHtml().card(CARD, LOGO_CLINIC, Paper.A4, 12)).doesNotContain("class=\"by-hand\"",
                "class=\"rule\"");
    }

    @Test
    void withoutACrisisLineTheEmergencyNumberStandsInItsPlace() throws IOException {
        var clinic = new ClinicProfile(1, "Riverside", "", "1", "", "112", "");

        assertThat(text(CARD, clinic, Paper.A4)).contains("badly hurt: call 112.", "cannot go on: call 112.");
    }

    @ParameterizedTest
    @CsvSource({ "A4, 17, 31.5", "LETTER, 19.95, 22.7", "A5, 31.5, 18" })
    void eachCardIsCutAsLargeAsABankCard(Paper paper, double left, double top) throws IOException {
        for (var form : FORMS) {
            try (var page = pressed(form, LOGO_CLINIC, paper)) {
                assertThat(page.pages()).isOne();
                var marks = PageInk.lines(page.document(), 1);
                for (var card : cards(paper, left, top)) {
                    assertMarked(marks, card);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "A4, 17, 31.5", "LETTER, 19.95, 22.7", "A5, 31.5, 18" })
    void noWordLeavesItsCardHoweverLongTheNames(Paper paper, double left, double top) throws IOException {
        for (var form : FORMS) {
            for (var clinic : List.of(CLINIC, LOGO_CLINIC, WORDY, WIDEST)) {
                try (var page = pressed(form, clinic, paper)) {
                    assertThat(page.pages()).isOne();
                    var letters = PageInk.letters(page.document(), 1);
                    for (var card : cards(paper, left, top)) {
                        var inside = inset(card, 2.5);
                        assertThat(letters.stream().filter(letter -> card.intersects(letter.place())))
                            .hasSize(letters.size() / cards(paper, left, top).size())
                            .allSatisfy(letter -> assertThat(inside.contains(letter.place())).isTrue());
                    }
                }
            }
        }
    }

    @Test
    void longNamesAreSetSmallerAndNeverCut() throws IOException {
        assertThat(text(TARJETA, WORDY, Paper.LETTER)).isEqualTo(everywhere(Paper.LETTER, WORDY.name()
                + " Teléfono: (541) 555-0142, extension 4017, or 1-800-555-0199 at night Horario: "
                + "Monday to Thursday, 8 am to 6 pm, Friday, 8 am to 1 pm, Every second Saturday, 9 am to 12 noon "
                + "En peligro o con una herida grave: llame al 911. "
                + "Si siente que no puede más: llame o envíe un mensaje de texto al 988. Nota:"));
        assertThat(text(NUMBER, WIDEST, Paper.A4).replace(" ", ""))
            .isEqualTo(everywhere(Paper.A4, "W".repeat(179) + "1").replace(" ", ""));
    }

    @Test
    void whatFitsIsReadAtArmsLength() throws IOException {
        assertThat(smallest(CARD, LOGO_CLINIC)).isGreaterThanOrEqualTo(10);
        assertThat(smallest(TARJETA, LOGO_CLINIC)).isGreaterThanOrEqualTo(10);
        assertThat(smallest(NUMBER, LOGO_CLINIC)).isGreaterThanOrEqualTo(12);
        assertThat(smallest(TARJETA, WORDY)).isGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void anybodyCanReadThemAndTheFileTellsNothing(Paper paper) throws Exception {
        for (var form : FORMS) {
            for (var clinic : List.of(BARE_CLINIC, LOGO_CLINIC, WORDY)) {
                var card = shop(clinic).card(form, paper);
                assertThat(card.fileName()).isEqualTo("card.pdf");
                assertThat(Conformance.failures(card.pdf(), PDFAFlavour.PDFUA_1)).isEmpty();
                assertThat(Conformance.failures(card.pdf(), PDFAFlavour.PDFA_3_A)).isEmpty();
                try (var page = new PrintedSheet(card.pdf())) {
                    var document = page.document();
                    assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(form.language().tag());
                    assertThat(document.getDocumentInformation().getTitle())
                        .isEqualTo(form.language() == Language.SPANISH ? "Tarjeta" : "Card");
                    assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
                }
            }
        }
    }

    @Test
    void noCardSaysInALogWhatItIs() {
        assertThat(FORMS).extracting(CardForm::toString).containsOnly("CardForm");
    }

    private static ClinicProfile clinic(String name, String phone, String hours) {
        return new ClinicProfile(1, name, "", phone, hours, "911", "988", new ContactBox(name, phone, hours),
                Optional.of(new ContactBox(name, phone, hours)), Optional.empty(), "a4", false);
    }

    private static FormShop shop(ClinicProfile profile) {
        var clinic = mock(Clinic.class);
        given(clinic.profile()).willReturn(profile);
        return new FormShop(clinic, new FormHtml(), new PdfPress());
    }

    private static PrintedSheet pressed(CardForm form, ClinicProfile clinic, Paper paper) {
        return new PrintedSheet(shop(clinic).card(form, paper).pdf());
    }

    private static String text(CardForm form, ClinicProfile clinic, Paper paper) throws IOException {
        try (var page = pressed(form, clinic, paper)) {
            return new PDFTextStripper().getText(page.document()).replaceAll("[\\s\u00a0]+", " ").strip();
        }
    }

    private static String everywhere(Paper paper, String card) {
        return String.join(" ", Collections.nCopies(paper == Paper.A5 ? 3 : 8, card));
    }

    private static double smallest(CardForm form, ClinicProfile clinic) throws IOException {
        try (var page = pressed(form, clinic, Paper.LETTER)) {
            return PageInk.letters(page.document(), 1).stream().mapToDouble(PageInk.Letter::points).min().orElseThrow();
        }
    }

    private static List<Rectangle2D> cards(Paper paper, double left, double top) {
        var cards = new ArrayList<Rectangle2D>();
        for (int row = 0; row < (paper == Paper.A5 ? 3 : 4); row++) {
            for (int column = 0; column < (paper == Paper.A5 ? 1 : 2); column++) {
                cards.add(new Rectangle2D.Double((left + 91 * column) * MILLIMETRE, (top + 60 * row) * MILLIMETRE,
                        85 * MILLIMETRE, 54 * MILLIMETRE));
            }
        }
        return cards;
    }

    private static Rectangle2D inset(Rectangle2D box, double millimetres) {
        double by = millimetres * MILLIMETRE;
        return new Rectangle2D.Double(box.getX() + by, box.getY() + by, box.getWidth() - 2 * by,
                box.getHeight() - 2 * by);
    }

    /** Eight marks, two at each corner, none of them on the card. */
    private static void assertMarked(List<Rectangle2D> marks, Rectangle2D card) {
        for (double edge : List.of(card.getX(), card.getMaxX())) {
            assertThat(marks).filteredOn(mark -> mark.getHeight() > mark.getWidth())
                .filteredOn(mark -> Math.abs(mark.getCenterX() - edge) < TRUE_ENOUGH)
                .anySatisfy(mark -> assertThat(card.getY() - mark.getMaxY()).isCloseTo(MILLIMETRE, offset(TRUE_ENOUGH)))
                .anySatisfy(
                        mark -> assertThat(mark.getY() - card.getMaxY()).isCloseTo(MILLIMETRE, offset(TRUE_ENOUGH)));
        }
        for (double edge : List.of(card.getY(), card.getMaxY())) {
            assertThat(marks).filteredOn(mark -> mark.getWidth() > mark.getHeight())
                .filteredOn(mark -> Math.abs(mark.getCenterY() - edge) < TRUE_ENOUGH)
                .anySatisfy(mark -> assertThat(card.getX() - mark.getMaxX()).isCloseTo(MILLIMETRE, offset(TRUE_ENOUGH)))
                .anySatisfy(
                        mark -> assertThat(mark.getX() - card.getMaxX()).isCloseTo(MILLIMETRE, offset(TRUE_ENOUGH)));
        }
    }

}
