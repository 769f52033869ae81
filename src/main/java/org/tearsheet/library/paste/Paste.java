package org.tearsheet.library.paste;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.tearsheet.library.Body;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.Part;
import org.tearsheet.library.paste.Pasted.Clean;
import org.tearsheet.library.paste.Pasted.Reason;
import org.tearsheet.library.paste.Pasted.Refused;

/**
 * Makes what comes from the clipboard into Markdown that the text of an edition may hold.
 * A heading that is the name of a part begins that part; all others are sub-headings.
 *
 * @param part where the cursor stands, if it stands in a part
 */
public record Paste(DocumentKind kind, Language language, @Nullable Part part) {

    /** Word writes some twenty characters of markup for one of text. */
    public static final int MAX_CLIPBOARD = 20 * Body.MAX_LENGTH;

    private static final Pattern SCRIPT = Pattern.compile("<script\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern FRAME = Pattern.compile("<i?frame\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern SEVERAL_LINES = Pattern.compile("\\n[ ]*\\n");

    /** What the clipboard offers as HTML. */
    public Pasted html(String html) {
        if (html.length() > MAX_CLIPBOARD) {
            return new Refused(List.of(Reason.TOO_LONG));
        }
        var page = Jsoup.parse(html);
        var reasons = reasons(page);
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        var notes = WordProcessor.strip(page);
        return checked(HtmlReader.read(page, kind, language, part, notes), notes);
    }

    /**
     * What the clipboard offers as plain text. Markdown stays as it is; where no line is
     * empty, every line is a paragraph.
     */
    public Pasted plain(String text) {
        if (text.length() > MAX_CLIPBOARD) {
            return new Refused(List.of(Reason.TOO_LONG));
        }
        var reasons = new ArrayList<Reason>();
        if (SCRIPT.matcher(text).find()) {
            reasons.add(Reason.SCRIPT);
        }
        if (FRAME.matcher(text).find()) {
            reasons.add(Reason.FRAME);
        }
        return reasons.isEmpty() ? checked(paragraphs(text), EnumSet.noneOf(Pasted.Note.class)) : new Refused(reasons);
    }

    private static List<Reason> reasons(Document page) {
        var reasons = new ArrayList<Reason>();
        if (!page.select("script").isEmpty()) {
            reasons.add(Reason.SCRIPT);
        }
        if (!page.select("iframe, frame, frameset").isEmpty()) {
            reasons.add(Reason.FRAME);
        }
        if (!page.select("img[src~=(?i)^\\s*(https?:)?//], img[srcset]").isEmpty()) {
            reasons.add(Reason.REMOTE_PICTURE);
        }
        return reasons;
    }

    private static Pasted checked(String markdown, Set<Pasted.Note> notes) {
        return markdown.length() > Body.MAX_LENGTH ? new Refused(List.of(Reason.TOO_LONG)) : new Clean(markdown, notes);
    }

    private static String paragraphs(String text) {
        var lines = text.lines().map(Paste::line).collect(Collectors.joining("\n")).strip();
        return lines.isEmpty() ? "" : (SEVERAL_LINES.matcher(lines).find() ? lines : apart(lines)) + "\n";
    }

    private static String line(String line) {
        var mark = Bullets.of(line).filter(found -> !Bullets.isNumber(found));
        return Characters.clean(mark.map(found -> "- " + line.substring(found.length())).orElse(line)).stripTrailing();
    }

    /** An empty line between any two that are not of the same list or table. */
    private static String apart(String lines) {
        var text = new StringBuilder();
        var before = "";
        for (var line : lines.lines().toList()) {
            boolean together = before.startsWith("- ") && line.startsWith("- ")
                    || before.startsWith("|") && line.startsWith("|");
            text.append(text.isEmpty() ? "" : together ? "\n" : "\n\n").append(line);
            before = line;
        }
        return text.toString();
    }

}
