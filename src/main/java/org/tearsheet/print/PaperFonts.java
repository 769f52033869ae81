package org.tearsheet.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeBlock;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private final List<Face> faces = List.of(face("NotoSans-Regular", 400, FontStyle.NORMAL),
            face("NotoSans-Bold", 700, FontStyle.NORMAL), face("NotoSans-Italic", 400, FontStyle.ITALIC),
            face("NotoSans-BoldItalic", 700, FontStyle.ITALIC));

    private final Map<FurtherScript, List<Face>> further = new ConcurrentHashMap<>();

    /** What every face of the first family can draw, line ends and tabs. */
    private final BitSet drawable = IntStream.rangeClosed(0, Character.MAX_VALUE)
        .filter(codePoint -> draws(faces, codePoint))
        .collect(BitSet::new, BitSet::set, BitSet::or);

    private PaperFonts() {
        "\n\r\t".chars().forEach(drawable::set);
    }

    /** The fonts, read at the first call. */
    static PaperFonts get() {
        return Shelf.FONTS;
    }

    /** Lends the document the faces for a text in Latin letters and these scripts. */
    void addTo(PdfRendererBuilder builder, PDDocument document, Set<FurtherScript> scripts) {
        add(faces, FAMILY, builder, document);
        scripts.forEach(script -> add(faces(script), script.family(), builder, document));
    }

    /**
     * The text as the fonts can draw it: letters composed with their accents, invisible
     * marks removed but for those that a text from right to left needs.
     * @throws UnprintableCharacter rather than print a hole
     */
    Fitted fit(String text) {
        var scripts = EnumSet.noneOf(FurtherScript.class);
        var fitted = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(codePoint -> {
            if (drawable.get(codePoint)) {
                fitted.appendCodePoint(codePoint);
            }
            else if (isInvisible(codePoint)) {
                if (RightToLeft.isMark(codePoint)) {
                    fitted.appendCodePoint(codePoint);
                }
            }
            else if (isSeparator(codePoint)) {
                fitted.append(' ');
            }
            else {
                scripts.add(scriptThatDraws(codePoint));
                fitted.append(RightToLeft.letters(codePoint));
            }
        });
        var page = fitted.toString();
        return new Fitted(RightToLeft.isIn(page) ? page : RightToLeft.withoutMarks(page), scripts);
    }

    /** Whether a character is in the first family, or in one that has its script. */
    boolean draws(int codePoint) {
        return drawable.get(codePoint)
                || FurtherScript.of(codePoint).filter(script -> draws(faces(script), codePoint)).isPresent();
    }

    private FurtherScript scriptThatDraws(int codePoint) {
        return FurtherScript.of(codePoint)
            .filter(_ -> RightToLeft.letters(codePoint).codePoints().allMatch(this::draws))
            .orElseThrow(() -> new UnprintableCharacter(codePoint));
    }

    private List<Face> faces(FurtherScript script) {
        return further.computeIfAbsent(script, _ -> List.of(face(script.file("Regular"), 400, FontStyle.NORMAL),
                face(script.file("Bold"), 700, FontStyle.NORMAL)));
    }

    /**
     * Arabic has marks that are drawn although Unicode counts them with the invisible.
     */
    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                && (UnicodeBlock.of(codePoint) != UnicodeBlock.ARABIC || RightToLeft.isMark(codePoint));
    }

    private static boolean isSeparator(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean draws(List<Face> faces, int codePoint) {
        return faces.stream().allMatch(face -> face.draws(codePoint));
    }

    private static void add(List<Face> faces, String family, PdfRendererBuilder builder, PDDocument document) {
        faces.forEach(face -> builder.useFont(face.in(document), family, face.weight(), face.style(), true));
    }

    private static Face face(String name, int weight, FontStyle style) {
        try (var file = new ClassPathResource("paper/fonts/%s.ttf".formatted(name)).getInputStream()) {
            var font = new TTFParser(true).parse(new RandomAccessReadBuffer(file.readAllBytes()));
            font.setEnableGsub(false);
            return new Face(font, font.getUnicodeCmapLookup(), weight, style);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** A text that paper can carry, and the scripts it needs beside the usual ones. */
    record Fitted(String text, Set<FurtherScript> scripts) {
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
