package org.tearsheet.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Marks direction and language of whatever is written in another script than its page:
 * each passage becomes an element, on paper and on screens alike.
 */
final class Directions {

    private static final String RTL = "[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]";

    private static final String LTR = "[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsHan}]";

    private static final Pattern RTL_LETTER = Pattern.compile("[%s&&\\p{L}]".formatted(RTL));

    private static final Pattern LTR_LETTER = Pattern.compile(LTR);

    private static final Pattern RTL_PASSAGE = Pattern.compile("%1$s(?:[^%2$s]*%1$s)?".formatted(RTL, LTR));

    private static final Pattern LTR_PASSAGE = Pattern.compile("%2$s(?:[^%1$s]*%2$s)?".formatted(RTL, LTR));

    private static final Pattern CHINESE = Pattern.compile("[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]+");

    private static final Pattern FOREIGN_PASSAGE = Pattern.compile(RTL_PASSAGE + "|" + CHINESE);

    private static final String LIST = "ul, ol";

    private static final Set<String> INLINE = Set.of("a", "b", "bdi", "br", "code", "em", "i", "img", "span", "strong",
            "sub", "sup");

    private final Element page;

    private final Optional<FurtherScript> scriptOfPage;

    private Directions(Element page) {
        this.page = page;
        this.scriptOfPage = Optional.ofNullable(page.selectFirst("[lang]"))
            .flatMap(speaking -> FurtherScript.ofLanguage(speaking.attr("lang")));
    }

    /** The page as it goes to the press. */
    static String inPage(String xhtml) {
        return in(xhtml, Syntax.xml);
    }

    /**
     * The part of a page that is shown on a screen. It may be about one patient: what the
     * parser has read stays in buffers of its thread, so this one ends with it.
     */
    static String inFragment(String html) {
        return needsMarks(html)
                ? CompletableFuture.supplyAsync(() -> in(html, Syntax.html), Thread::startVirtualThread).join() : html;
    }

    private static boolean needsMarks(String html) {
        return RightToLeft.isIn(html) || CHINESE.matcher(html).find();
    }

    private static String in(String html, Syntax syntax) {
        var document = Jsoup.parse(html, "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml).syntax(syntax);
        new Directions(document).mark();
        return document.outerHtml();
    }

    private void mark() {
        for (var element : Optional.ofNullable(page.selectFirst("body")).orElse(page).getAllElements()) {
            if (element.is(LIST)) {
                markList(element);
            }
            else if (!INLINE.contains(element.normalName())) {
                markBlock(element);
            }
        }
    }

    /** The items of a list stand on one side. */
    private void markList(Element list) {
        if (list.parents().is(LIST)) {
            return;
        }
        turn(list, list.wholeText());
    }

    private void markBlock(Element block) {
        var words = words(texts(block));
        if (words.isBlank()) {
            return;
        }
        if (block.closest(LIST) == null) {
            turn(block, words);
        }
        boolean turned = isTurned(block);
        if (turned) {
            language(words).ifPresent(language -> block.attr("lang", language));
        }
        keepTogether(block, turned);
        texts(block).forEach(turned ? this::markTurned : this::markStraight);
    }

    private static void turn(Element element, String words) {
        boolean before = isTurned(element);
        boolean turned = isRightToLeft(words, before);
        if (turned != before) {
            element.attr("dir", turned ? "rtl" : "ltr");
        }
    }

    private static boolean isTurned(Element element) {
        var directed = element.closest("[dir]");
        return directed != null && "rtl".equals(directed.attr("dir"));
    }

    /** A page from right to left keeps its paragraphs so, whatever they quote. */
    private static boolean isRightToLeft(String words, boolean before) {
        long turned = RTL_LETTER.matcher(words).results().count();
        long straight = LTR_LETTER.matcher(words).results().count();
        return before ? turned > 0 || straight == 0 : turned > straight;
    }

    /**
     * The engine puts the pieces of a line in order by elements. What must be read as one
     * loses the emphasis inside it rather than its order.
     */
    private static void keepTogether(Element block, boolean turned) {
        var texts = texts(block);
        var words = words(texts);
        var passages = new ArrayList<>(turned ? UnturnedNumbers.in(words) : List.of());
        passages.addAll((turned ? LTR_PASSAGE : RTL_PASSAGE).matcher(words).results().toList());
        if (passages.stream().anyMatch(passage -> isTorn(passage, texts))) {
            texts.forEach(text -> unwrap(text, block));
            join(block);
        }
    }

    private static void unwrap(TextNode text, Element block) {
        while (text.parent() instanceof Element inline && inline != block) {
            inline.unwrap();
        }
    }

    private static boolean isTorn(MatchResult passage, List<TextNode> texts) {
        int end = 0;
        for (var text : texts) {
            end += text.getWholeText().length();
            if (passage.start() < end) {
                return passage.end() > end;
            }
        }
        return false;
    }

    private static void join(Element block) {
        for (Node node = block.firstChild(); node != null; node = node.nextSibling()) {
            while (node instanceof TextNode text && node.nextSibling() instanceof TextNode next) {
                text.text(text.getWholeText() + next.getWholeText());
                next.remove();
            }
        }
    }

    private void markTurned(TextNode text) {
        text.text(UnturnedNumbers.hold(text.getWholeText()));
    }

    private void markStraight(TextNode text) {
        var words = RightToLeft.withoutMarks(text.getWholeText());
        int end = 0;
        for (var passage : FOREIGN_PASSAGE.matcher(words).results().toList()) {
            text.before(new TextNode(words.substring(end, passage.start())));
            text.before(marked(passage.group()));
            end = passage.end();
        }
        text.text(words.substring(end));
    }

    private Node marked(String passage) {
        var span = new Element("span");
        language(passage).ifPresent(language -> span.attr("lang", language));
        return RightToLeft.isIn(passage) ? span.attr("dir", "rtl").appendText(UnturnedNumbers.hold(passage))
                : span.appendText(passage);
    }

    private Optional<String> language(String passage) {
        return passage.codePoints()
            .mapToObj(FurtherScript::of)
            .flatMap(Optional::stream)
            .findFirst()
            .filter(script -> !scriptOfPage.equals(Optional.of(script)))
            .map(script -> script.language(passage));
    }

    private static List<TextNode> texts(Element block) {
        var texts = new ArrayList<TextNode>();
        collect(block, texts);
        return texts;
    }

    private static void collect(Element element, List<TextNode> texts) {
        for (var child : element.childNodes()) {
            if (child instanceof TextNode text) {
                texts.add(text);
            }
            else if (child instanceof Element inner && INLINE.contains(inner.normalName())) {
                collect(inner, texts);
            }
        }
    }

    private static String words(List<TextNode> texts) {
        return texts.stream().map(TextNode::getWholeText).collect(Collectors.joining());
    }

}
