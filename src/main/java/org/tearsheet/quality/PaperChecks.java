package org.tearsheet.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.tearsheet.quality.Finding.Check;
import org.tearsheet.quality.Passage.Form;

/**
 * What a page has no good room for. Nothing of it is ever cut off, but words are broken
 * anywhere and lines get short. The limits are what was measured on the narrowest page
 * and in the largest type.
 */
class PaperChecks {

    private static final int LONGEST_HEADING = 80;

    private static final int DEEPEST_LIST = 4;

    private static final int WIDEST_TABLE = 46;

    private static final int LONGEST_WORD = 22;

    /** Lines end at blanks, slashes and dashes; a comma or a full stop may hang. */
    private static final Pattern TOO_LONG = Pattern
        .compile("[^\\s/\u2013-]{%d,}[\\p{L}\\p{N}]".formatted(LONGEST_WORD));

    private final List<Finding> findings = new ArrayList<>();

    List<Finding> findings(Anatomy text) {
        text.read().forEach(outline -> {
            outline.passages().forEach(this::words);
            outline.lists().stream().filter(list -> list.depth() == DEEPEST_LIST + 1).forEach(this::depth);
            outline.tables().stream().filter(table -> table.letters() > WIDEST_TABLE).forEach(this::width);
        });
        return findings;
    }

    private void words(Passage passage) {
        if (passage.form() == Form.HEADING && passage.text().length() > LONGEST_HEADING) {
            find(Check.LONG_HEADING, passage.line(), passage.text(), passage.text().length(), LONGEST_HEADING);
        }
        TOO_LONG.matcher(passage.text())
            .results()
            .forEach(word -> find(Check.LONG_WORD, passage.line(), word.group(), word.group().length(), LONGEST_WORD));
    }

    private void depth(Outline.Bullets list) {
        find(Check.DEEP_LIST, list.line(), "", list.depth(), DEEPEST_LIST);
    }

    private void width(TableShape table) {
        find(Check.WIDE_TABLE, table.line(), "", table.columns(), table.letters(), WIDEST_TABLE);
    }

    private void find(Check check, int line, String passage, Object... values) {
        findings.add(Finding.of(check, line, Place.of(line, passage).passage(), values));
    }

}
