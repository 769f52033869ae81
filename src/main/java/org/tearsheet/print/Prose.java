package org.tearsheet.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** The Markdown of one part, set as XHTML that paper and screen readers can carry. */
class Prose {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).postProcessor(Prose::adapt).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .escapeHtml(true)
        .attributeProviderFactory(_ -> Prose::sayWhatIsLarge)
        .nodeRendererFactory(UnbrokenNumbers::new)
        .build();

    /** So many columns can be set like any text. */
    private static final int MOST_COLUMNS = 6;

    private static final int LARGEST_DIGIT = 9;

    /** A part stands under a heading of the second level. */
    private static final int HIGHEST_HEADING = 3;

    private final String markdown;

    Prose(String markdown) {
        this.markdown = markdown;
    }

    String xhtml() {
        return RENDERER.render(PARSER.parse(markdown));
    }

    /**
     * The same in pieces that belong together: each heading with what stands under it,
     * the first with what stands above it too.
     */
    List<String> groups() {
        var groups = new ArrayList<Node>(List.of(new Document()));
        boolean headed = false;
        for (var node = PARSER.parse(markdown).getFirstChild(); node != null;) {
            var next = node.getNext();
            if (node instanceof Heading heading && heading.getLevel() == HIGHEST_HEADING) {
                if (headed) {
                    groups.add(new Document());
                }
                headed = true;
            }
            groups.getLast().appendChild(node);
            node = next;
        }
        return groups.stream().map(RENDERER::render).toList();
    }

    /** What the style sheet has to know of a table or a list. */
    private static void sayWhatIsLarge(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableBlock && columns(node) > MOST_COLUMNS) {
            attributes.put("class", "wide");
        }
        if (node instanceof OrderedList list && lastNumber(list) > LARGEST_DIGIT) {
            attributes.put("class", "long");
        }
    }

    private static int lastNumber(OrderedList list) {
        int number = Objects.requireNonNullElse(list.getMarkerStartNumber(), 1) - 1;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            number++;
        }
        return number;
    }

    private static int columns(Node table) {
        int columns = 0;
        for (var cell = table.getFirstChild().getFirstChild().getFirstChild(); cell != null; cell = cell.getNext()) {
            columns++;
        }
        return columns;
    }

    private static Node adapt(Node text) {
        text.accept(new HeadingsInOrder());
        text.accept(new NothingToFollow());
        text.accept(new TablesWithBody());
        return text;
    }

    /** The headings of a part begin at the highest and skip none. */
    private static class HeadingsInOrder extends AbstractVisitor {

        private int previous = HIGHEST_HEADING - 1;

        @Override
        public void visit(Heading heading) {
            previous = Math.max(HIGHEST_HEADING, Math.min(heading.getLevel(), previous + 1));
            heading.setLevel(previous);
        }

    }

    /** Paper cannot follow a link and fetches no picture: their words stay. */
    private static class NothingToFollow extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            unwrap(link);
        }

        @Override
        public void visit(Image image) {
            unwrap(image);
        }

        private void unwrap(Node wrapper) {
            visitChildren(wrapper);
            while (wrapper.getFirstChild() != null) {
                wrapper.insertBefore(wrapper.getFirstChild());
            }
            wrapper.unlink();
        }

    }

    /** A table that is nothing but a head has no cells for its headings to name. */
    private static class TablesWithBody extends AbstractVisitor {

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock && block.getFirstChild() == block.getLastChild()
                    && block.getFirstChild() instanceof TableHead head) {
                var body = new TableBody();
                head.insertAfter(body);
                body.appendChild(head.getFirstChild());
                head.unlink();
                body.accept(this);
            }
            else {
                visitChildren(block);
            }
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell cell && cell.getParent().getParent() instanceof TableBody) {
                cell.setHeader(false);
            }
            else {
                visitChildren(node);
            }
        }

    }

    /**
     * Keeps a phone number or a range such as 4-6 on one line, if any paper has room for
     * it.
     */
    private record UnbrokenNumbers(HtmlNodeRendererContext context) implements NodeRenderer {

        private static final Pattern NUMBER = Pattern.compile("\\d+(?:[-\u2013]\\d+)+");

        private static final int LONGEST = 20;

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Text.class);
        }

        @Override
        public void render(Node node) {
            var html = context.getWriter();
            var text = ((Text) node).getLiteral();
            int written = 0;
            for (var number = NUMBER.matcher(text); number.find();) {
                if (number.group().length() > LONGEST) {
                    continue;
                }
                html.text(text.substring(written, number.start()));
                html.tag("span", Map.of("class", "number"));
                html.text(number.group());
                html.tag("/span");
                written = number.end();
            }
            html.text(text.substring(written));
        }

    }

}
