package org.tearsheet.library;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts a text that is still being written into the fields of its parts. Nothing is lost:
 * what stands under a heading that is none of them stays with the part before it.
 */
class BodySplitter {

    private static final Pattern HEADING = Pattern.compile("## +(?<name>.+?)(?: +\\((?<minutes>\\d{1,2}) min\\))?\\s*");

    private final Language language;

    private final List<Part> parts;

    private final Map<Part, StringBuilder> texts = new EnumMap<>(Part.class);

    private final Map<Part, Integer> minutes = new EnumMap<>(Part.class);

    BodySplitter(DocumentKind kind, Language language) {
        this.language = language;
        this.parts = kind.partsWithAppendix();
    }

    /** All parts in reading order, those not begun empty. */
    List<Section> split(String body) {
        var open = parts.getFirst();
        for (var line : body.lines().toList()) {
            var heading = HEADING.matcher(line);
            var begun = heading.matches() ? parts.stream()
                .filter(part -> part.heading(language).equals(heading.group("name")) && !texts.containsKey(part))
                .findFirst() : Optional.<Part>empty();
            if (begun.isPresent()) {
                open = begun.get();
                texts.put(open, new StringBuilder());
                minutes.put(open, heading.group("minutes") == null ? 0 : Integer.parseInt(heading.group("minutes")));
            }
            else if (!line.isBlank() || texts.containsKey(open)) {
                texts.computeIfAbsent(open, _ -> new StringBuilder()).append(line).append('\n');
            }
        }
        return parts.stream()
            .map(part -> new Section(part, minutes.getOrDefault(part, 0),
                    texts.getOrDefault(part, new StringBuilder()).toString().strip()))
            .toList();
    }

}
