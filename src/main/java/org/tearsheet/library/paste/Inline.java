package org.tearsheet.library.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of one block, as they come in, with their emphasis. */
class Inline {

    private static final Pattern MARKDOWN = Pattern.compile("[\\\\*_`]");

    /** What a text refuses wherever it stands: raw HTML and links. */
    private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");

    private static final Pattern LINK = Pattern.compile("\\](?=\\()");

    private final List<Span> spans = new ArrayList<>();

    /** White space takes the emphasis of the words before it. */
    void add(String text, Emphasis emphasis) {
        var last = spans.isEmpty() ? null : spans.getLast();
        if (last != null && (text.isBlank() || last.emphasis().equals(emphasis))) {
            spans.removeLast();
            spans.add(new Span(last.raw() + text, last.emphasis()));
        }
        else {
            spans.add(new Span(text, text.isBlank() ? Emphasis.NONE : emphasis));
        }
    }

    String raw() {
        return spans.stream().map(Span::raw).collect(Collectors.joining());
    }

    /** Without emphasis, for headings and cells. */
    String plain() {
        return oneLine(escape(Characters.clean(raw())));
    }

    String markdown() {
        return oneLine(spans.stream().map(Span::markdown).collect(Collectors.joining()));
    }

    /** Drops this many characters from the beginning: the mark of a list. */
    void drop(int characters) {
        int left = characters;
        while (left > 0 && !spans.isEmpty()) {
            var first = spans.removeFirst();
            int here = Math.min(left, first.raw().length());
            if (here < first.raw().length()) {
                spans.addFirst(new Span(first.raw().substring(here), first.emphasis()));
            }
            left -= here;
        }
    }

    void clear() {
        spans.clear();
    }

    private static String escape(String text) {
        var escaped = MARKDOWN.matcher(text).replaceAll("\\\\$0");
        return LINK.matcher(TAG.matcher(escaped).replaceAll("< ")).replaceAll("] ");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Bold, italic, both or neither. */
    record Emphasis(boolean bold, boolean italic) {

        static final Emphasis NONE = new Emphasis(false, false);

        String mark() {
            return (bold ? "**" : "") + (italic ? "*" : "");
        }

    }

    private record Span(String raw, Emphasis emphasis) {

        String markdown() {
            var text = escape(Characters.clean(raw));
            var words = text.strip();
            if (words.isEmpty() || emphasis.equals(Emphasis.NONE)) {
                return text;
            }
            var mark = emphasis.mark();
            int from = text.indexOf(words);
            return text.substring(0, from) + mark + words + new StringBuilder(mark).reverse()
                    + text.substring(from + words.length());
        }

    }

}
