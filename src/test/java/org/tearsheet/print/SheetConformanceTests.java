package org.tearsheet.print;

import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.LiveEdition;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tearsheet.print.SheetFixtures.BARE_CLINIC;
import static org.tearsheet.print.SheetFixtures.CLINIC;
import static org.tearsheet.print.SheetFixtures.LOGO_CLINIC;

/** Every kind of sheet keeps PDF/UA-1 and PDF/A-3a at once. */
class SheetConformanceTests {

    private static final String EVERYTHING_MARKDOWN_HAS = """
            A paragraph with `code`, a hard\\
            break, ***both*** kinds and an entity &copy;.

            > A quotation.
            >
            > - with a list

            ---

            ###### Too deep

            1. One

               A second paragraph.

               - Nested
                 1. Deeper
            2.
            3. Three

            ```
            some   code
            ```

            | Left | Right |
            |:-----|------:|
            | one  |       |
            | two  | 2     | 3 |

            Setext
            ------

            | Only a head |
            |---|
            """;

    static Stream<Arguments> sheets() {
        return Stream.of(Paper.values())
            .flatMap(paper -> Stream.of(arguments(SheetFixtures.handout(), CLINIC, new SheetOptions(paper, false)),
                    arguments(SheetFixtures.hoja(), CLINIC, new SheetOptions(paper, true)),
                    arguments(SheetFixtures.hoja(), LOGO_CLINIC, new SheetOptions(paper, true)),
                    arguments(SheetFixtures.handout(), LOGO_CLINIC, new SheetOptions(paper, false, true, true)),
                    arguments(SheetFixtures.talkingPoints(), LOGO_CLINIC, new SheetOptions(paper, false)),
                    arguments(SheetFixtures.starter(), BARE_CLINIC, new SheetOptions(paper, true)),
                    arguments(SheetFixtures.talkingPoints(), CLINIC, new SheetOptions(paper, true)),
                    arguments(SheetFixtures.about(EVERYTHING_MARKDOWN_HAS), CLINIC, new SheetOptions(paper, false))));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everySheetCanBeReadByAnyoneAndKept(LiveEdition edition, ClinicProfile clinic, SheetOptions options)
            throws Exception {
        var spacing = options.paper() == Paper.A4 ? Spacing.GENEROUS : Spacing.CLOSE;
        var pdf = PrintedSheet.bytes(edition, clinic, options, spacing);

        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @Test
    void theValidatorWouldNotice() throws Exception {
        var sound = PrintedSheet.bytes(SheetFixtures.handout(), CLINIC, new SheetOptions(Paper.A4, false),
                Spacing.REGULAR);
        try (var sheet = new PrintedSheet(sound); var spoiled = new ByteArrayOutputStream()) {
            sheet.document().getDocumentCatalog().setLanguage(null);
            sheet.document().save(spoiled);

            assertThat(Conformance.failures(spoiled.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
        }
    }

}
