package org.tearsheet.quality;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.tearsheet.quality.Passage.Form;

/** What one part of a text is made of: its passages, lists, sub-headings and tables. */
class Outline extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .includeSourceSpans(IncludeSourceSpans.BLOCKS)
        .build();

    private final int firstLine;

    private final List<Passage> passages = new ArrayList<>();

    private final List<Bullets> lists = new ArrayList<>();

    private final List<TableShape> tables = new ArrayList<>();

    private int headings;

    private Outline(int firstLine) {
        this.firstLine = firstLine;
    }

    static Outline of(Manuscript.Part part) {
        var outline = new Outline(part.line());
        PARSER.parse(part.markdown()).accept(outline);
        return outline;
    }

    List<Passage> passages() {
        return passages;
    }

    List<Bullets> lists() {
        return lists;
    }

    List<TableShape> tables() {
        return tables;
    }

    int headings() {
        return headings;
    }

    @Override
    public void visit(Heading heading) {
        headings++;
        passages.add(passage(heading, line(heading), Form.HEADING));
    }

    @Override
    public void visit(Paragraph paragraph) {
        passages.add(passage(paragraph, line(paragraph), Form.PROSE));
    }

    @Override
    public void visit(BulletList list) {
        count(list);
    }

    @Override
    public void visit(OrderedList list) {
        count(list);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            tables.add(TableShape.of(line(block), table));
        }
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) {
            var cell = passage(node, tables.getLast().line(), Form.CELL);
            if (!cell.text().isBlank()) {
                passages.add(cell);
            }
        }
        else {
            visitChildren(node);
        }
    }

    private void count(ListBlock list) {
        int items = 0;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            items++;
        }
        lists.add(new Bullets(line(list), items, depth(list)));
        visitChildren(list);
    }

    private static int depth(Node list) {
        int depth = 0;
        for (var above = list; above != null; above = above.getParent()) {
            depth += above instanceof ListBlock ? 1 : 0;
        }
        return depth;
    }

    /** The words of a node, without their Markdown. */
    static String plain(Node node) {
        var plain = new PlainText();
        node.accept(plain);
        return plain.text();
    }

    private int line(Node node) {
        return firstLine + node.getSourceSpans().getFirst().getLineIndex();
    }

    private static Passage passage(Node node, int line, Form form) {
        var plain = new PlainText();
        node.accept(plain);
        return new Passage(line, new Words(plain.text()), form, plain.strong);
    }

    /**
     * A list.
     *
     * @param depth how many lists it stands in, itself included
     */
    record Bullets(int line, int items, int depth) {

        boolean nested() {
            return depth > 1;
        }

    }

    /** The words of one passage, and whether some are bold. */
    private static class PlainText extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();

        private boolean strong;

        String text() {
            return text.toString().replace('\u2019', '\'').replaceAll("[\u201C\u201D\u00AB\u00BB]", "\"").strip();
        }

        @Override
        public void visit(Text part) {
            text.append(part.getLiteral());
        }

        @Override
        public void visit(Code part) {
            text.append(part.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            text.append(' ');
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            strong = true;
            visitChildren(emphasis);
        }

    }

}
