package org.tearsheet.print;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.LiveEdition;

/** A PDF as an eye and as a screen reader find it. */
class PrintedSheet implements AutoCloseable {

    private static final SheetHtml HTML = new SheetHtml();

    private static final PdfPress PRESS = new PdfPress();

    private final PDDocument document;

    private final Map<Integer, List<String>> read = new HashMap<>();

    PrintedSheet(byte[] pdf) {
        try {
            this.document = Loader.loadPDF(pdf);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    static byte[] bytes(LiveEdition edition, ClinicProfile clinic, SheetOptions options, Spacing spacing) {
        return PRESS.press(HTML.document(edition, SheetFixtures.MARK, clinic, options, spacing), edition.published())
            .pdf();
    }

    static PrintedSheet of(LiveEdition edition) {
        return of(edition, new SheetOptions(Paper.A4, false));
    }

    static PrintedSheet of(LiveEdition edition, SheetOptions options) {
        return new PrintedSheet(bytes(edition, SheetFixtures.CLINIC, options, Spacing.GENEROUS));
    }

    PDDocument document() {
        return document;
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** The lines of one page, counted from 1, its foot left out. */
    List<String> lines(int page) throws IOException {
        return printedLines(page).stream().takeWhile(line -> !beginsFoot(line)).toList();
    }

    List<String> foot(int page) throws IOException {
        return printedLines(page).stream().dropWhile(line -> !beginsFoot(line)).toList();
    }

    String text() throws IOException {
        var lines = new ArrayList<String>();
        for (int page = 1; page <= pages(); page++) {
            lines.addAll(lines(page));
        }
        return String.join(" ", lines);
    }

    private List<String> printedLines(int page) throws IOException {
        var lines = read.get(page);
        if (lines == null) {
            lines = readLines(page);
            read.put(page, lines);
        }
        return lines;
    }

    private List<String> readLines(int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        var written = new StringWriter();
        stripper.writeText(document, written);
        return written.toString()
            .replace('\u00a0', ' ')
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    }

    private static boolean beginsFoot(String line) {
        return line.matches("(Sheet|Hoja) \\d+ · .*");
    }

    /** What a screen reader walks through: each tag with all the text inside it. */
    List<Tag> tags() throws IOException {
        var spoken = new HashMap<PDPage, Map<Integer, String>>();
        for (var page : document.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            var texts = new HashMap<Integer, String>();
            extractor.getMarkedContents()
                .forEach(content -> texts.merge(content.getMCID(), words(content), String::concat));
            spoken.put(page, texts);
        }
        var tags = new ArrayList<Tag>();
        walk(document.getDocumentCatalog().getStructureTreeRoot(), document.getPage(0), spoken, tags);
        return tags;
    }

    /** The languages that parts of the sheet speak beside its own, in reading order. */
    List<String> languages() {
        var languages = new ArrayList<String>();
        listLanguages(document.getDocumentCatalog().getStructureTreeRoot(), languages);
        return languages.stream().filter(tag -> !tag.equals(document.getDocumentCatalog().getLanguage())).toList();
    }

    private static void listLanguages(PDStructureNode node, List<String> languages) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getLanguage() != null) {
                    languages.add(element.getLanguage());
                }
                listLanguages(element, languages);
            }
        }
    }

    private String walk(PDStructureNode node, PDPage page, Map<PDPage, Map<Integer, String>> spoken, List<Tag> tags) {
        var text = new StringBuilder();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                int place = tags.size();
                var inside = walk(element, element.getPage() == null ? page : element.getPage(), spoken, tags);
                tags.add(place, new Tag(element.getStructureType(), inside.replace('\u00a0', ' ').strip()));
                text.append(inside);
            }
            else if (kid instanceof Integer mcid) {
                text.append(spoken.getOrDefault(page, Map.of()).getOrDefault(mcid, ""));
            }
            else if (kid instanceof PDMarkedContentReference mark) {
                text.append(spoken.getOrDefault(mark.getPage(), Map.of()).getOrDefault(mark.getMCID(), ""));
            }
        }
        return text.toString();
    }

    private static String words(PDMarkedContent content) {
        return content.getContents()
            .stream()
            .map(part -> part instanceof TextPosition position ? position.getUnicode()
                    : part instanceof PDMarkedContent inner ? words(inner) : "")
            .collect(Collectors.joining());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    record Tag(String type, String text) {
    }

}
