package org.tearsheet.quality;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Divides prose into sentences. */
class Sentences {

    private Sentences() {
    }

    static List<String> of(Locale language, String prose) {
        var breaks = BreakIterator.getSentenceInstance(language);
        breaks.setText(prose);
        var sentences = new ArrayList<String>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            sentences.add(prose.substring(from, to).strip());
            from = to;
        }
        return sentences;
    }

}
