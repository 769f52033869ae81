package org.tearsheet.exchange;

import java.util.List;

import org.tearsheet.library.compare.ThreeWay;

/**
 * Where something in a pack is not the same as here, part by part.
 *
 * @param fields of a description, or the titles of a text
 * @param parts of a text
 */
public record PackDifference(List<DescriptionChange> fields, List<ThreeWay> parts) {

    static PackDifference of(TopicMerge description) {
        return new PackDifference(description.changes(), List.of());
    }

    static PackDifference of(TextMerge text) {
        return new PackDifference(text.titleChanges(),
                text.parts().stream().filter(part -> part.outcome() != ThreeWay.Outcome.UNCHANGED).toList());
    }

}
