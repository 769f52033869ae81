package org.tearsheet.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Part;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every handout of the starter library as it is printed. The PDFs stay in target/sheets,
 * to be looked at.
 */
@HouseTest
@WithMockUser(roles = "CLINICIAN")
class StarterSheetsTests {

    private static final Path SHEETS = Path.of("target/sheets");

    @Autowired
    private Library library;

    @Autowired
    private PrintShop printShop;

    @Autowired
    private JdbcClient jdbc;

    /** With everything in it, a letterhead and a contact box take the most room. */
    @BeforeEach
    void theProfileOfAClinic() {
        jdbc.sql("""
                update clinic_profile set version = version + 1, name = 'Hillside Community Health Center',
                    address = '1200 Garden Street, Suite 4, Springfield, OR 97477', phone = '(541) 555-0142',
                    hours = 'Monday to Friday, 8 am to 5 pm; Saturday, 9 am to noon'
                """).update();
    }

    @Test
    void everyHandoutTakesOneLeafOrTwoSmallOnesAndALogOneMore() throws IOException {
        Files.createDirectories(SHEETS);
        var tooLong = new ArrayList<String>();
        for (var handout : handouts()) {
            int logs = handout.section(Part.WELLBEING_LOG).isPresent() ? 2 : 0;
            for (var paper : Paper.values()) {
                var printed = printShop.print(handout, new SheetOptions(paper, false), PatientNote.NONE);
                Files.write(SHEETS.resolve(paper.code() + "-" + printed.fileName()), printed.pdf());
                try (var sheet = new PrintedSheet(printed.pdf())) {
                    int sides = sheet.pages() - logs;
                    if (paper == Paper.A5 ? sides != 3 && sides != 4 : sides != 2) {
                        tooLong.add("%s on %s: %d pages".formatted(printed.fileName(), paper, sheet.pages()));
                    }
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyHandoutCanBeReadByAnyoneAndKeptHoweverItIsPrinted() throws Exception {
        var sampled = SheetOptionsTests.sampled().toList();
        int turn = 0;
        for (var handout : handouts()) {
            for (var options : List.of(new SheetOptions(Paper.A4, false), sampled.get(turn++ % sampled.size()))) {
                var sheet = printShop.print(handout, options, PatientNote.NONE);

                assertThat(Conformance.failures(sheet.pdf(), PDFAFlavour.PDFUA_1))
                    .as("%s with %s", sheet.fileName(), options)
                    .isEmpty();
                assertThat(Conformance.failures(sheet.pdf(), PDFAFlavour.PDFA_3_A))
                    .as("%s with %s", sheet.fileName(), options)
                    .isEmpty();
            }
        }
    }

    @Test
    void everySentenceOfTheLibraryIsOnPaperInOrder() throws IOException {
        for (var handout : handouts()) {
            try (var sheet = new PrintedSheet(
                    printShop.print(handout, new SheetOptions(Paper.A4, false), PatientNote.NONE).pdf())) {
                assertThat(SheetReadingTests.packed(sheet.tags().getFirst().text()))
                    .as("sheet %d", handout.sheetNumber())
                    .containsSubsequence(SheetReadingTests.sentences(handout));
            }
        }
    }

    @Test
    void noOptionRemovesTheSafetyLinesNorTheStartersMark() throws IOException {
        for (var handout : handouts()) {
            for (var paper : Paper.values()) {
                for (var options : List.of(new SheetOptions(paper, true, true, false),
                        new SheetOptions(paper, false, false, false))) {
                    try (var sheet = new PrintedSheet(printShop.print(handout, options, PatientNote.NONE).pdf())) {
                        assertThat(sheet.text().replace(" .", ".")).contains(safetyLines(handout.language()));
                        for (int page = 1; page <= sheet.pages(); page++) {
                            assertThat(String.join(" ", sheet.foot(page))).contains(mark(handout.language()));
                        }
                    }
                }
            }
        }
    }

    @Test
    void nothingThatIsToBeConfirmedIsSaidSoOnPaper() throws IOException {
        for (var handout : handouts()) {
            try (var sheet = new PrintedSheet(
                    printShop.print(handout, new SheetOptions(Paper.A4, false), PatientNote.NONE).pdf())) {
                assertThat(sheet.text()).doesNotContain("to be confirmed", "{", "**");
            }
        }
    }

    private static String[] safetyLines(Language language) {
        return switch (language) {
            case ENGLISH -> new String[] { "In danger, badly hurt, or trouble breathing: call 911.",
                    "Thinking of dying or hurting yourself: call or text 988.", "tell us today if it is safe." };
            case SPANISH ->
                new String[] { "Si está en peligro, tiene una herida grave o le cuesta respirar: llame al 911.",
                        "Si piensa en morir o en hacerse daño: llame o envíe un mensaje de texto al 988.",
                        "díganoslo hoy si puede hacerlo sin peligro." };
        };
    }

    private static String mark(Language language) {
        return switch (language) {
            case ENGLISH -> "Starter text, not yet reviewed by your clinic";
            case SPANISH -> "Texto inicial";
        };
    }

    private List<LiveEdition> handouts() {
        var handouts = library.topics(Language.ENGLISH, 0, 100)
            .stream()
            .flatMap(row -> List.of(Language.values())
                .stream()
                .map(language -> library.edition(row.slug(), DocumentKind.HANDOUT, language).orElseThrow()))
            .toList();
        assertThat(handouts).hasSize(36);
        return handouts;
    }

}
