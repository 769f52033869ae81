package org.tearsheet.print;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import org.springframework.core.io.ClassPathResource;
import org.tearsheet.print.SheetText.Bookmark;

/** The page around whatever is printed: head, styles, bookmarks and foot. */
class PaperPage {

    private final Template page = template("page.html");

    private final String styles = read("sheet.css") + read("page.css");

    /** The whole document, as it goes to the press. */
    String around(String content, Head head, Paper paper, Spacing spacing) {
        return around(content, head, paper, spacing.margins(paper));
    }

    /**
     * @param margins as CSS
     */
    String around(String content, Head head, Paper paper, String margins) {
        return page.execute(new Page(head, paper.code(), margins, styles, content));
    }

    /** A template of the paper, which may include others by their file names. */
    static Template template(String name) {
        return Mustache.compiler()
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withLoader(part -> new StringReader(read(part)))
            .compile(read(name));
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("paper/" + name).getContentAsString(StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** What the page itself says, beside its content. */
    record Head(String language, String documentTitle, List<Bookmark> bookmarks, String footer, String pageWord,
            String ofWord, String starter, String draft) {
    }

    private record Page(Head text, String paper, String margins, String styles, String sheet) {
    }

}
