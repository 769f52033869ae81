package org.tearsheet.visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.Slug;
import org.tearsheet.library.TopicPage;
import org.tearsheet.library.TopicRow;

/** The topics a checklist can suggest, as they are live now. */
class SheetShelf {

    private final Library library;

    private final Printing printing;

    private final Language reader;

    private final Map<Slug, Optional<String>> titles = new HashMap<>();

    SheetShelf(Library library, Printing printing, Language reader) {
        this.library = library;
        this.printing = printing;
        this.reader = reader;
    }

    boolean has(Slug topic) {
        return look(topic).isPresent();
    }

    String title(Slug topic) {
        return look(topic).orElse(topic.text());
    }

    /** Opens the print step with the sheets that are there at this moment. */
    void open(List<Slug> topics) {
        var pages = topics.stream()
            .map(library::open)
            .flatMap(Optional::stream)
            .filter(page -> !page.languages(DocumentKind.HANDOUT).isEmpty())
            .toList();
        if (!pages.isEmpty()) {
            new PrintStep(pages, reader, printing).open();
        }
    }

    /** Asks once for each topic. */
    private Optional<String> look(Slug topic) {
        return titles.computeIfAbsent(topic, _ -> library.topic(topic, reader).map(TopicRow::title));
    }

}
