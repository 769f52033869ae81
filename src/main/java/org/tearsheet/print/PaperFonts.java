package org.tearsheet.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/** The fonts of the sheet, read once and shared by all documents. */
class PaperFonts {

    private static final String FAMILY = "Noto Sans";

    private final List<Face> faces = List.of(face("Regular", 400, FontStyle.NORMAL),
            face("Bold", 700, FontStyle.NORMAL), face("Italic", 400, FontStyle.ITALIC),
            face("BoldItalic", 700, FontStyle.ITALIC));

    /** What every face can draw, line ends and tabs. */
    private final BitSet drawable = IntStream.rangeClosed(0, Character.MAX_VALUE)
        .filter(codePoint -> faces.stream().allMatch(face -> face.draws(codePoint)))
        .collect(BitSet::new, BitSet::set, BitSet::or);

    private PaperFonts() {
        "\n\r\t".chars().forEach(drawable::set);
    }

    /** The fonts, read at the first call. */
    static PaperFonts get() {
        return Shelf.FONTS;
    }

    void addTo(PdfRendererBuilder builder, PDDocument document) {
        faces.forEach(face -> builder.useFont(face.in(document), FAMILY, face.weight(), face.style(), true));
    }

    /**
     * The text as the fonts can draw it: letters composed with their accents, invisible
     * marks removed.
     * @throws UnprintableCharacter rather than print a hole
     */
    String fit(String text) {
        var fitted = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(codePoint -> {
            switch (Character.getType(codePoint)) {
                case Character.FORMAT -> {
                }
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> fitted.append(' ');
                default -> {
                    if (!drawable.get(codePoint)) {
                        throw new UnprintableCharacter(codePoint);
                    }
                    fitted.appendCodePoint(codePoint);
                }
            }
        });
        return fitted.toString();
    }

    private static Face face(String name, int weight, FontStyle style) {
        try (var file = new ClassPathResource("paper/fonts/NotoSans-%s.ttf".formatted(name)).getInputStream()) {
            var font = new TTFParser(true).parse(new RandomAccessReadBuffer(file.readAllBytes()));
            font.setEnableGsub(false);
            return new Face(font, font.getUnicodeCmapLookup(), weight, style);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static final class Shelf {

        static final PaperFonts FONTS = new PaperFonts();

    }

    private record Face(TrueTypeFont font, CmapLookup characters, int weight, FontStyle style) {

        boolean draws(int codePoint) {
            return characters.getGlyphId(codePoint) != 0;
        }

        PDFontSupplier in(PDDocument document) {
            return new PDFontSupplier(null) {
                @Override
                public PDFont supply() {
                    try {
                        return PDType0Font.load(document, font, true);
                    }
                    catch (IOException ex) {
                        throw new UncheckedIOException(ex);
                    }
                }
            };
        }

    }

}
