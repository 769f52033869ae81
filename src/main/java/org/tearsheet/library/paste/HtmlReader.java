package org.tearsheet.library.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.Part;
import org.tearsheet.library.paste.Inline.Emphasis;
import org.tearsheet.library.paste.Pasted.Note;

/** Goes through a page from the top and writes down its blocks. */
class HtmlReader {

    private static final Set<String> BLOCKS = Set.of("p", "div", "section", "article", "header", "footer", "main",
            "aside", "nav", "blockquote", "pre", "dl", "dt", "dd", "center", "address", "figure", "figcaption", "form",
            "fieldset", "body", "hr", "tr", "td", "th", "tbody", "thead");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final DocumentKind kind;

    private final Language language;

    private final Set<Note> notes;

    private final Markdown markdown = new Markdown();

    private final Inline inline = new Inline();

    private @Nullable Part part;

    private HtmlReader(DocumentKind kind, Language language, @Nullable Part part, Set<Note> notes) {
        this.kind = kind;
        this.language = language;
        this.part = part;
        this.notes = notes;
    }

    /**
     * The Markdown of a page.
     * @param notes where it adds what could not come along as it was
     */
    static String read(Document page, DocumentKind kind, Language language, @Nullable Part part, Set<Note> notes) {
        var reader = new HtmlReader(kind, language, part, notes);
        reader.children(page.body(), Emphasis.NONE);
        reader.endParagraph();
        return reader.markdown.toString();
    }

    private void children(Element parent, Emphasis emphasis) {
        List.copyOf(parent.childNodes()).forEach(child -> read(child, emphasis));
    }

    private void read(Node node, Emphasis around) {
        if (node instanceof TextNode words) {
            inline.add(words.getWholeText(), around);
        }
        else if (node instanceof Element element) {
            var emphasis = WordProcessor.emphasis(element, around);
            if (element.nameIs("br")) {
                endParagraph();
            }
            else if (HEADINGS.contains(element.normalName()) || WordProcessor.isTitle(element)) {
                heading(element);
            }
            else if (element.nameIs("ul") || element.nameIs("ol")) {
                endParagraph();
                list(element, 0);
            }
            else if (element.nameIs("table")) {
                endParagraph();
                table(element, emphasis);
            }
            else if (WordProcessor.listLevel(element) > 0) {
                listParagraph(element, emphasis);
            }
            else if (BLOCKS.contains(element.normalName())) {
                endParagraph();
                children(element, emphasis);
                endParagraph();
            }
            else {
                children(element, emphasis);
                link(element, emphasis);
            }
        }
    }

    private void endParagraph() {
        var mark = Bullets.of(inline.raw());
        mark.ifPresent(found -> inline.drop(found.length()));
        var words = inline.markdown();
        inline.clear();
        if (words.isEmpty()) {
            return;
        }
        if (mark.isPresent()) {
            markdown.item(0, Bullets.isNumber(mark.get()), words);
        }
        else {
            markdown.paragraph(words);
        }
    }

    private void heading(Element element) {
        endParagraph();
        children(element, Emphasis.NONE);
        var words = inline.plain();
        inline.clear();
        if (!words.isEmpty()) {
            var begun = partOf(words);
            begun.ifPresent(found -> part = found);
            markdown.heading(begun.isPresent() ? 2 : 3, words);
        }
    }

    private Optional<Part> partOf(String heading) {
        var parts = new ArrayList<>(kind.parts());
        kind.appendix().ifPresent(parts::add);
        return parts.stream().filter(one -> one.heading(language).equalsIgnoreCase(heading)).findFirst();
    }

    private void list(Element list, int level) {
        for (var child : list.children()) {
            if (child.nameIs("li")) {
                item(child, list.nameIs("ol"), level);
            }
            else {
                inner(child, level);
            }
        }
    }

    /** The words of a point come first, then the lists inside it. */
    private void item(Element item, boolean numbered, int level) {
        var lists = item.select("ul, ol").stream().filter(list -> list.parents().indexOf(item) >= 0).toList();
        var outer = lists.stream().filter(list -> lists.stream().noneMatch(list.parents()::contains)).toList();
        outer.forEach(Node::remove);
        words(item, Emphasis.NONE);
        endItem(numbered, level);
        outer.forEach(list -> list(list, level + 1));
    }

    private void inner(Element child, int level) {
        if (child.nameIs("ul") || child.nameIs("ol")) {
            list(child, level + 1);
        }
    }

    private void listParagraph(Element element, Emphasis emphasis) {
        endParagraph();
        var mark = WordProcessor.takeMark(element);
        words(element, emphasis);
        endItem(Bullets.isNumber(mark), WordProcessor.listLevel(element) - 1);
    }

    /** All words of an element in one block, its paragraphs parted by a space. */
    private void words(Element element, Emphasis around) {
        for (var child : element.childNodes()) {
            if (child instanceof TextNode text) {
                inline.add(text.getWholeText(), around);
            }
            else if (child instanceof Element inner) {
                var emphasis = WordProcessor.emphasis(inner, around);
                words(inner, emphasis);
                link(inner, emphasis);
                if (inner.nameIs("br") || BLOCKS.contains(inner.normalName())) {
                    inline.add(" ", around);
                }
            }
        }
    }

    private void endItem(boolean numbered, int level) {
        var words = inline.markdown();
        inline.clear();
        if (!words.isEmpty()) {
            markdown.item(level, numbered, words);
        }
    }

    private void link(Element element, Emphasis emphasis) {
        var address = element.nameIs("a") ? element.attr("href").strip() : "";
        if (address.startsWith("https://") && !element.text().strip().equals(address)) {
            inline.add(" (" + address + ")", emphasis);
            notes.add(Note.LINKS_WRITTEN_OUT);
        }
    }

    private void table(Element table, Emphasis emphasis) {
        var rows = table.select("tr")
            .stream()
            .map(row -> row.select("> td, > th"))
            .filter(row -> !row.isEmpty())
            .toList();
        if (rows.stream().allMatch(row -> row.size() == 1)) {
            rows.forEach(row -> {
                children(row.getFirst(), emphasis);
                endParagraph();
            });
            return;
        }
        var cells = rows.stream().map(row -> row.stream().map(this::cell).toList()).toList();
        if (part != null && kind.appendix().filter(part::equals).isPresent()) {
            markdown.table(cells);
        }
        else {
            notes.add(Note.TABLES_MADE_LISTS);
            cells.forEach(row -> markdown.item(0, false,
                    String.join(row.size() == 2 ? ": " : ", ", row.stream().filter(cell -> !cell.isEmpty()).toList())));
        }
    }

    private String cell(Element cell) {
        words(cell, Emphasis.NONE);
        var words = inline.plain();
        inline.clear();
        return words;
    }

}
