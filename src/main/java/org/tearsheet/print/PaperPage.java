package org.tearsheet.print;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.tearsheet.print.SheetText.Bookmark;

/** The pages around whatever is printed: head, styles, bookmarks and feet. */
class PaperPage {

    private final Template page = template("page.html");

    private final String styles = read("sheet.css") + read("page.css");

    /** A document of one sheet. */
    String around(Leaf leaf, Head head, Paper paper) {
        return around(leaf, head, paper, leaf.spacing().margins(paper));
    }

    /**
     * @param margins as CSS
     */
    String around(Leaf leaf, Head head, Paper paper, String margins) {
        return page.execute(new Page(head, paper.code(), margins, margins, styles, List.of(new Set(leaf, ""))));
    }

    /**
     * A document of several sheets; printed on both sides, each begins on a leaf of its
     * own.
     */
    String around(List<Leaf> leaves, Head head, Paper paper, Sides sides) {
        var sets = new ArrayList<Set>();
        for (var leaf : leaves) {
            var place = sets.isEmpty() ? "" : sides == Sides.TWO ? " next-leaf" : " next";
            sets.add(new Set(leaf, (leaf.spacing() == Spacing.CLOSE ? "close" : "") + place));
        }
        return page.execute(new Page(head, paper.code(), Spacing.GENEROUS.margins(paper), Spacing.CLOSE.margins(paper),
                styles, sets));
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

    /** What the document itself says. */
    record Head(String language, String documentTitle, List<Bookmark> bookmarks, String draft) {

        boolean rightToLeft() {
            return FurtherScript.isRightToLeft(language);
        }

    }

    /** A sheet with the foot of its pages; without one, they have none. */
    record Leaf(String language, @Nullable Foot foot, Spacing spacing, String sheet) {
    }

    /**
     * What stands at the foot of each page.
     *
     * @param size of the text above it, as styles know it
     */
    record Foot(String footer, String remarks, String pageWord, String ofWord, String size) {

        static Foot of(String footer, String remarks, SheetWords words, String size) {
            return new Foot(footer, remarks, words.say("footer.page"), words.say("footer.of"), size);
        }

    }

    private record Set(Leaf leaf, String style) {

        String language() {
            return leaf.language();
        }

        boolean rightToLeft() {
            return FurtherScript.isRightToLeft(leaf.language());
        }

        @Nullable Foot foot() {
            return leaf.foot();
        }

        String sheet() {
            return leaf.sheet();
        }

    }

    private record Page(Head head, String paper, String margins, String closeMargins, String styles, List<Set> leaves) {
    }

}
