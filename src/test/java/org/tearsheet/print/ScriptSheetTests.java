package org.tearsheet.print;

import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A sheet in each script that paper can be set in, read as a machine and as an eye finds
 * it.
 */
class ScriptSheetTests {

    @ParameterizedTest
    @EnumSource
    void everyScriptCanBeReadByAnyoneAndKept(ScriptFixtures sample) throws Exception {
        var pdf = sample.pdf();

        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theWordsAreFoundAsTheyWereWritten(ScriptFixtures sample) throws IOException {
        try (var sheet = new PrintedSheet(sample.pdf())) {
            var text = words(sample, sheet);

            assertThat(sheet.pages()).isOne();
            assertThat(written(sample)).allSatisfy(line -> assertThat(text).contains(line));
            assertThat(text).doesNotContain("#");
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersStandAsTheyAreReadWhicheverWayTheLineRuns(ScriptFixtures sample) throws IOException {
        try (var sheet = new PrintedSheet(sample.pdf())) {
            assertThat(sheet.tags()).extracting(tag -> plain(tag.text()))
                .anySatisfy(item -> assertThat(item).contains("1–2"))
                .anySatisfy(item -> assertThat(item).contains("(541) 555-0142").contains("+1 (555) 010-0000"))
                .anySatisfy(line -> assertThat(line).contains("8:00–17:00"))
                .anySatisfy(line -> assertThat(line).contains("10:30"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSheetSpeaksItsLanguageAndCarriesItsFonts(ScriptFixtures sample) throws IOException {
        try (var sheet = new PrintedSheet(sample.pdf())) {
            assertThat(sheet.document().getDocumentCatalog().getLanguage()).isEqualTo(sample.text().language());
            assertThat(sheet.tags()).extracting(PrintedSheet.Tag::type).containsSubsequence("H1", "H2", "L", "H2", "L");
            var resources = sheet.document().getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                var font = resources.getFont(name);
                assertThat(font).isInstanceOf(PDType0Font.class);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSans.*");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSheetLooksAsItDidWhenSomebodyLookedAtIt(ScriptFixtures sample) throws IOException {
        var kept = ImageIO.read(ScriptPictures.of(sample).toFile());
        var now = ScriptPictures.draw(sample);

        assertThat(now.getWidth()).isEqualTo(kept.getWidth());
        assertThat(now.getHeight()).isEqualTo(kept.getHeight());
        assertThat(ScriptPictures.difference(kept, now)).isLessThan(0.002);
    }

    @ParameterizedTest
    @EnumSource
    void anotherSheetWouldBeNoticed(ScriptFixtures sample) {
        var other = ScriptFixtures.values()[(sample.ordinal() + 1) % ScriptFixtures.values().length];

        assertThat(ScriptPictures.difference(ScriptPictures.draw(sample), ScriptPictures.draw(other)))
            .isGreaterThan(0.01);
    }

    /** Every paragraph, heading and item. */
    private static List<String> written(ScriptFixtures sample) {
        return Jsoup.parse(sample.page())
            .select("h1, h2, li, .parts p, .letterhead p")
            .stream()
            .map(block -> inWords(sample, block.text()))
            .toList();
    }

    /** As a screen reader hears it, or as somebody would copy it. */
    private static String words(ScriptFixtures sample, PrintedSheet sheet) throws IOException {
        if (!sample.text().rightToLeft()) {
            return plain(String.join(" ", sheet.tags().stream().map(PrintedSheet.Tag::text).toList()));
        }
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return inWords(sample, stripper.getText(sheet.document()));
    }

    /**
     * The extractor guesses the order of numbers in a line from right to left; where they
     * really stand, another test sees.
     */
    private static String inWords(ScriptFixtures sample, String text) {
        var plain = plain(text);
        return sample.text().rightToLeft() ? plain.replaceAll("[^\\p{L}\\p{M}#]+", " ").strip() : plain;
    }

    private static String plain(String text) {
        return RightToLeft.withoutMarks(Normalizer.normalize(text, Form.NFKC)).replaceAll("\\s+", " ").strip();
    }

}
