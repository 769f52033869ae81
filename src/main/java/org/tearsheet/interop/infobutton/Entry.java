package org.tearsheet.interop.infobutton;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.tearsheet.library.Language;

/**
 * A live edition as it is answered.
 *
 * @param summary as HTML
 */
record Entry(Language language, String title, List<Link> links, String id, Instant updated, String summary,
        List<Category> categories, Instant published) {

    /** The same, beginning with what is known of it as an answer to this question. */
    Entry with(Stream<Category> first) {
        return new Entry(language, title, links, id, updated, summary,
                Stream.concat(first, categories.stream()).toList(), published);
    }

}
