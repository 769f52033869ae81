package org.tearsheet.library.compare;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.tearsheet.library.EditionDraft;

/** What changed in a field beside the text. */
public record FieldChange(Field field, List<Run> runs) {

    public FieldChange {
        runs = List.copyOf(runs);
    }

    String plain() {
        return "%s: %s".formatted(field, runs.stream().map(Run::plain).collect(Collectors.joining()));
    }

    /** A field beside the text. */
    public enum Field {

        TITLE(draft -> draft.titles().plain()),

        DISCREET_TITLE(draft -> draft.titles().discreet()),

        SOURCES(draft -> String.join(", ", draft.sources())),

        CHANGE_NOTE(EditionDraft::changeNote);

        private final Function<EditionDraft, String> value;

        Field(Function<EditionDraft, String> value) {
            this.value = value;
        }

        String of(EditionDraft draft) {
            return value.apply(draft);
        }

    }

}
