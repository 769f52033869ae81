package org.tearsheet.library;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a text that is still being written into the fields of its parts. Nothing is lost:
 * what stands under a heading that is none of them stays with the part before it.
 */
class BodySplitter {

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
            var heading = PartHeading.of(line);
            var begun = heading.flatMap(found -> unbegun(found.name()));
            if (begun.isPresent()) {
                open = begun.get();
                texts.put(open, new StringBuilder());
                minutes.put(open, heading.flatMap(PartHeading::minutes).orElse(0));
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

    private Optional<Part> unbegun(String name) {
        return parts.stream()
            .filter(part -> part.heading(language).equals(name) && !texts.containsKey(part))
            .findFirst();
    }

}
