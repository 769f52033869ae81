package org.tearsheet.library.compare;

/** Some words in a row that share a fate, with the space before them. */
public record Run(Fate fate, String text) {

    /** The same for a log: what is gone in [-…-], what is new in {+…+}. */
    String plain() {
        var words = text.stripLeading();
        var space = text.substring(0, text.length() - words.length());
        return switch (fate) {
            case KEPT -> text;
            case REMOVED -> space + "[-" + words + "-]";
            case ADDED -> space + "{+" + words + "+}";
        };
    }

    /** What became of some words. */
    public enum Fate {

        KEPT, REMOVED, ADDED

    }

}
