package org.tearsheet.library.compare;

import java.util.List;
import java.util.stream.Collectors;

import org.tearsheet.library.compare.Run.Fate;

/**
 * What became of one block of a text: a heading, a paragraph, a point of a list, a row of
 * a table.
 */
public record BlockChange(Kind kind, List<Run> runs) {

    public BlockChange {
        runs = List.copyOf(runs);
    }

    static BlockChange of(Kind kind, Fate fate, String text) {
        return new BlockChange(kind, List.of(new Run(fate, Token.join(Token.of(text)))));
    }

    /** For a log. */
    String plain() {
        return runs.stream().map(Run::plain).collect(Collectors.joining());
    }

    /** What became of a block. */
    public enum Kind {

        KEPT, ADDED, REMOVED,

        /** Some of its words changed. */
        CHANGED,

        /** It stood here and stands elsewhere now. */
        MOVED_AWAY,

        /** It stands here and stood elsewhere. */
        MOVED_HERE

    }

}
