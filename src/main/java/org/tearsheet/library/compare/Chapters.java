package org.tearsheet.library.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.PartHeading;

/**
 * A text by its level-two headings. Unlike the parts of a finished text these may be
 * wrong: a draft is compared as it is.
 */
final class Chapters {

    private Chapters() {
    }

    /**
     * The chapters by name, each with its heading; text before the first has the empty
     * name. A definition of a checklist is all one chapter.
     */
    static Map<String, String> of(DocumentKind kind, String body) {
        if (kind.parts().isEmpty()) {
            return body.isBlank() ? Map.of() : Map.of("", body);
        }
        var chapters = new LinkedHashMap<String, StringBuilder>();
        var open = new StringBuilder();
        chapters.put("", open);
        for (var line : body.lines().toList()) {
            var heading = PartHeading.of(line);
            if (heading.isPresent()) {
                open = chapters.computeIfAbsent(heading.get().name(), _ -> new StringBuilder());
            }
            open.append(line).append('\n');
        }
        return chapters.entrySet()
            .stream()
            .filter(chapter -> !chapter.getValue().toString().isBlank())
            .collect(Collectors.toMap(Map.Entry::getKey, chapter -> chapter.getValue().toString(), (one, other) -> one,
                    LinkedHashMap::new));
    }

    /**
     * The blocks of a chapter; every line of a definition, with a sign for every two
     * spaces before it, because there they have a meaning.
     */
    static List<String> blocks(DocumentKind kind, String chapter) {
        return kind.parts().isEmpty()
                ? chapter.lines().filter(line -> !line.isBlank()).map(Chapters::withVisibleIndent).toList()
                : Blocks.ofMarkdown(chapter);
    }

    private static String withVisibleIndent(String line) {
        var words = line.stripLeading();
        return "\u21E5".repeat((line.length() - words.length() + 1) / 2) + " " + words;
    }

}
