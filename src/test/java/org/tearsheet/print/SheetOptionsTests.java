package org.tearsheet.print;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.clinic.ContactBox;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.TakeHome;
import org.tearsheet.print.PrintedSheet.Tag;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tearsheet.print.SheetFixtures.CLINIC;

/** What is chosen in the print step is on the paper. */
class SheetOptionsTests {

    private static final SheetOptions USUAL = new SheetOptions(Paper.A4, false);

    private static final SheetOptions DISCREET = new SheetOptions(Paper.A4, false, true, true);

    private static final PatientNote NOTE = new PatientNote("Bring <your> list & a friend.\nWe call on Tuesday.");

    private static final ClinicProfile NEUTRAL = new ClinicProfile(1, "Pelvic Pain Clinic", "", "555-0100", "", "911",
            "988", new ContactBox("Pelvic Pain Clinic", "555-0100", ""),
            Optional.of(new ContactBox("Appointments", "555-0101", "Monday")), Optional.empty(), "a4");

    @ParameterizedTest
    @CsvSource({ "NORMAL, 12, 8", "LARGE, 18, 16", "EXTRA_LARGE, 24, 19" })
    void theTextIsAsLargeAsAskedForAndNothingOnTheSheetIsSmall(TextSize size, int body, int least) throws IOException {
        for (var paper : Paper.values()) {
            var sizes = sizes(SheetFixtures.hoja(), new SheetOptions(paper, true).with(size));
            assertThat(sizes.stream().filter(points -> points == body).count()).isGreaterThan(sizes.size() * 6 / 10);
            assertThat(sizes).allMatch(points -> points >= least);
        }
    }

    @ParameterizedTest
    @CsvSource({ "A4, 595, 842", "LETTER, 612, 792", "A5, 420, 595" })
    void thePaperIsTheOneThatWasChosen(Paper paper, int width, int height) throws IOException {
        try (var sheet = PrintedSheet.of(SheetFixtures.handout(), new SheetOptions(paper, false))) {
            var page = sheet.document().getPage(0).getMediaBox();
            assertThat(Math.round(page.getWidth())).isEqualTo(width);
            assertThat(Math.round(page.getHeight())).isEqualTo(height);
        }
    }

    @ParameterizedTest
    @CsvSource({ "ONE, Simplex", "TWO, DuplexFlipLongEdge" })
    void theDialogueProposesTheSides(Sides sides, String proposed) throws IOException {
        var pdf = new PdfPress()
            .press(new SheetHtml().document(SheetFixtures.handout(), CLINIC, USUAL, Spacing.GENEROUS), FormFixtures.DAY,
                    sides)
            .pdf();
        try (var sheet = new PrintedSheet(pdf)) {
            assertThat(sheet.document().getDocumentCatalog().getViewerPreferences().getDuplex()).isEqualTo(proposed);
        }
    }

    @Test
    void theNoteStandsUnderTheTitleAsItWasTyped() throws IOException {
        try (var sheet = noted(SheetFixtures.handout(), USUAL, NOTE)) {
            assertThat(sheet.text()).containsSubsequence("Sleeping well", "For you", "Bring <your> list & a friend.",
                    "We call on Tuesday.", "What it is");
            assertThat(sheet.tags()).containsSubsequence(new Tag("H2", "For you"),
                    new Tag("P", "Bring <your> list & a friend."), new Tag("P", "We call on Tuesday."),
                    new Tag("H2", "What it is"));
        }
        assertThat(NOTE).hasToString("PatientNote");
    }

    @Test
    void withoutANoteThereIsNoPlaceForOne() throws IOException {
        try (var sheet = noted(SheetFixtures.handout(), USUAL, new PatientNote("  \n "))) {
            assertThat(sheet.text()).doesNotContain("For you");
        }
    }

    @ParameterizedTest
    @CsvSource({ "NORMAL, false, Pelvic Pain Clinic", "NEUTRAL, false, Appointments", "NORMAL, true, Appointments" })
    void theBoxSaysWhatWasChosenAndDiscreetlyNeverTheClinic(PaperContact contact, boolean discreet, String name)
            throws IOException {
        var options = new SheetOptions(Paper.A4, false, true, discreet).with(contact);
        try (var sheet = new PrintedSheet(
                PrintedSheet.bytes(SheetFixtures.handout(), NEUTRAL, options, Spacing.GENEROUS))) {
            assertThat(sheet.text()).containsSubsequence("How to reach us", name);
            assertThat(sheet.text().contains("Pelvic")).isEqualTo(!discreet);
        }
    }

    @Test
    void theBoxCanBeLeftOut() throws IOException {
        try (var sheet = new PrintedSheet(PrintedSheet.bytes(SheetFixtures.handout(), NEUTRAL,
                DISCREET.with(PaperContact.NONE), Spacing.GENEROUS))) {
            assertThat(sheet.text()).doesNotContain("How to reach us").contains("When to get help");
        }
    }

    @Test
    void withoutANeutralBoxDiscreetPaperSaysNoNameAtAll() throws IOException {
        try (var sheet = new PrintedSheet(
                PrintedSheet.bytes(SheetFixtures.handout(), CLINIC, DISCREET, Spacing.GENEROUS))) {
            assertThat(sheet.text()).contains("(541) 555-0142").doesNotContain("Riverside", "Mill Lane");
        }
    }

    @Test
    void whatIsReadTogetherNeverCarriesItsSources() {
        var plain = SheetFixtures.handout();
        var sensitive = new LiveEdition(plain.id(), plain.kind(), plain.language(), plain.sheetNumber(),
                TakeHome.READ_HERE, plain.number(), plain.titles(), plain.body(), plain.published(), plain.reviewDue(),
                false, plain.behindSince(), plain.sources());

        assertThat(SheetContent.of(plain).sources()).isNotEmpty();
        assertThat(SheetContent.of(sensitive).sources()).isEmpty();
    }

    static Stream<SheetOptions> sampled() {
        var sampled = new ArrayList<SheetOptions>();
        for (var text : TextSize.values()) {
            for (var paper : Paper.values()) {
                int place = sampled.size();
                sampled.add(new SheetOptions(paper, text, PaperContact.values()[place % 3], Sides.values()[place % 2],
                        place % 2 == 0, place % 3 > 0, place % 2 == 1));
            }
        }
        return sampled.stream();
    }

    @ParameterizedTest
    @MethodSource("sampled")
    void everyChoiceCanBeReadByAnyoneAndKept(SheetOptions options) throws Exception {
        for (var edition : List.of(SheetFixtures.handout(), SheetFixtures.hoja())) {
            var pdf = pressed(edition, options, NOTE);

            assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
            assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        }
    }

    private static byte[] pressed(LiveEdition edition, SheetOptions options, PatientNote note) {
        return new PdfPress()
            .pressAlone(new SheetHtml().document(edition, CLINIC, options, note, Spacing.GENEROUS), FormFixtures.DAY,
                    options.sides())
            .pdf();
    }

    private static PrintedSheet noted(LiveEdition edition, SheetOptions options, PatientNote note) {
        return new PrintedSheet(pressed(edition, options, note));
    }

    /** The size of each letter in points, the foot of the page left out. */
    private static List<Integer> sizes(LiveEdition edition, SheetOptions options) throws IOException {
        var sizes = new ArrayList<Integer>();
        try (var sheet = PrintedSheet.of(edition, options)) {
            float bottom = sheet.document().getPage(0).getMediaBox().getHeight()
                    - (options.paper() == Paper.A5 ? 48 : 59);
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    if (letter.getY() < bottom) {
                        sizes.add(Math.round(letter.getFontSizeInPt()));
                    }
                }
            }.writeText(sheet.document(), new StringWriter());
        }
        return sizes;
    }

}
