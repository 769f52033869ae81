package org.tearsheet.library.paste;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tearsheet.library.paste.Inline.Emphasis;
import org.tearsheet.library.paste.Pasted.Note;

/** Knows the habits of Word, LibreOffice and Google Docs. */
class WordProcessor {

    private static final String NEVER_TEXT = "head, style, title, meta, link, xml, template, noscript, button, select,"
            + " input, textarea, [hidden]";

    private static final String COMMENTS = ".MsoCommentReference, .MsoCommentText, .msocomtxt, .msocomanchor,"
            + " a[href^=#_msocom], a[href^=#cmnt], div:has(> p > a[href^=#cmnt_ref]), a.sdcommentanc, .sdcomment,"
            + " [style*=mso-element:comment]";

    private static final String STRUCK_OUT = "del, s, strike, .msoDel, [style*=line-through]";

    private static final String PICTURES = "img, picture, svg, canvas, video, audio, object, embed, v|imagedata";

    private static final Pattern HIDDEN = Pattern.compile("display:none|mso-hide:all");

    private static final Pattern LIST = Pattern.compile("mso-list:l\\d+level(\\d)");

    private static final Pattern BOLD = Pattern.compile("(?:^|;)font-weight:(?:bold|bolder|[6-9]00)");

    private static final Pattern NOT_BOLD = Pattern.compile("(?:^|;)font-weight:(?:normal|lighter|[1-5]00)");

    private static final Pattern ITALIC = Pattern.compile("(?:^|;)font-style:(?:italic|oblique)");

    private static final Pattern NOT_ITALIC = Pattern.compile("(?:^|;)font-style:normal");

    private WordProcessor() {
    }

    /** Removes from a page what is no text of it, and says what was worth a word. */
    static Set<Note> strip(Document page) {
        var notes = EnumSet.noneOf(Note.class);
        page.select(NEVER_TEXT).remove();
        page.getAllElements()
            .stream()
            .filter(element -> HIDDEN.matcher(style(element)).find())
            .toList()
            .forEach(Element::remove);
        remove(page, COMMENTS, notes, Note.COMMENTS_LEFT_OUT);
        remove(page, STRUCK_OUT, notes, Note.STRUCK_OUT_LEFT_OUT);
        remove(page, PICTURES, notes, Note.PICTURES_LEFT_OUT);
        return notes;
    }

    /**
     * The level of a point of a list that Word writes as a paragraph, 0 if it is none.
     */
    static int listLevel(Element paragraph) {
        var matcher = LIST.matcher(style(paragraph));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** Takes the mark that Word writes into such a point out of it. */
    static String takeMark(Element paragraph) {
        var marks = paragraph.getAllElements()
            .stream()
            .filter(element -> style(element).contains("mso-list:ignore"))
            .toList();
        var mark = marks.isEmpty() ? "" : marks.getFirst().wholeText();
        marks.forEach(Element::remove);
        return mark;
    }

    static boolean isTitle(Element paragraph) {
        return paragraph.hasClass("MsoTitle") || paragraph.hasClass("MsoSubtitle") || paragraph.hasClass("Title");
    }

    /** The emphasis within an element that stands in words of this one. */
    static Emphasis emphasis(Element element, Emphasis around) {
        var style = style(element);
        boolean bold = element.nameIs("b") || element.nameIs("strong") || BOLD.matcher(style).find() || around.bold();
        boolean italic = element.nameIs("i") || element.nameIs("em") || ITALIC.matcher(style).find() || around.italic();
        return new Emphasis(bold && !NOT_BOLD.matcher(style).find(), italic && !NOT_ITALIC.matcher(style).find());
    }

    private static void remove(Document page, String selector, Set<Note> notes, Note note) {
        var found = page.select(selector);
        if (!found.isEmpty()) {
            found.remove();
            notes.add(note);
        }
    }

    private static String style(Element element) {
        return element.attr("style").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

}
