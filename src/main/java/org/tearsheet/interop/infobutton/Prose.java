package org.tearsheet.interop.infobutton;

import java.util.List;
import java.util.stream.Collectors;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.web.util.HtmlUtils;
import org.tearsheet.library.Language;
import org.tearsheet.library.LiveEdition;

/** Texts as HTML that any reader of feeds can show. */
final class Prose {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

    private Prose() {
    }

    static String paragraph(String sentence) {
        return "<p>" + escape(sentence) + "</p>";
    }

    static String paragraph(String sentence, Language language) {
        return "<p lang=\"%s\">%s</p>".formatted(language.tag(), escape(sentence));
    }

    /** All parts of a text under their headings. */
    static String of(LiveEdition edition) {
        return edition.sections()
            .stream()
            .map(section -> "<h3>" + escape(section.part().heading(edition.language())) + "</h3>"
                    + RENDERER.render(PARSER.parse(section.unmarked())).strip())
            .collect(Collectors.joining());
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

}
