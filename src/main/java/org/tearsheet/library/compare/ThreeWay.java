package org.tearsheet.library.compare;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tearsheet.library.DocumentKind;

/**
 * One part of a text that was changed in two places at once.
 *
 * @param name the heading of the part; empty for what stands before the first heading
 * @param base the part as both began with it, with its heading; empty where it is
 * missing, as are the other two
 */
public record ThreeWay(String name, String base, String ours, String theirs, Outcome outcome) {

    /** Compares two texts that come from the same base, part by part. */
    public static List<ThreeWay> compare(DocumentKind kind, String base, String ours, String theirs) {
        var old = Chapters.of(kind, base);
        var one = Chapters.of(kind, ours);
        var other = Chapters.of(kind, theirs);
        var names = Comparison.inOrder(List.copyOf(old.keySet()),
                Comparison.inOrder(List.copyOf(other.keySet()), List.copyOf(one.keySet())));
        return names.stream()
            .map(name -> of(kind, name, old.getOrDefault(name, ""), one.getOrDefault(name, ""),
                    other.getOrDefault(name, "")))
            .toList();
    }

    private static ThreeWay of(DocumentKind kind, String name, String base, String ours, String theirs) {
        return new ThreeWay(name, base, ours, theirs,
                Outcome.of(Chapters.blocks(kind, base), Chapters.blocks(kind, ours), Chapters.blocks(kind, theirs)));
    }

    /** What one of two texts of this part changed in the other, block by block. */
    public static PartChange change(DocumentKind kind, String name, String before, String after) {
        return new PartChange(name, Blocks.compare(Chapters.blocks(kind, before), Chapters.blocks(kind, after)));
    }

    /**
     * One text of all parts: each as whoever changed it has it. Where both did, ours
     * stands first and the paragraphs that only theirs has stand below it, for an author
     * to make one of them.
     */
    public static String join(List<ThreeWay> parts) {
        return parts.stream()
            .map(ThreeWay::joined)
            .filter(part -> !part.isBlank())
            .map(String::strip)
            .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String joined() {
        return switch (outcome) {
            case UNCHANGED, OURS_ONLY, SAME_CHANGE -> ours;
            case THEIRS_ONLY -> theirs;
            case CONFLICT -> ours.isBlank() ? theirs : ours.stripTrailing() + "\n\n" + onlyTheirs();
        };
    }

    private String onlyTheirs() {
        var known = paragraphs(ours).collect(Collectors.toSet());
        return paragraphs(theirs).filter(paragraph -> !paragraph.startsWith("## ") && !known.contains(paragraph))
            .collect(Collectors.joining("\n\n"));
    }

    private static Stream<String> paragraphs(String part) {
        return Pattern.compile("\\R\\s*\\R")
            .splitAsStream(part.replaceFirst("(?m)^(## .*)$", "$1\n"))
            .map(String::strip)
            .filter(paragraph -> !paragraph.isEmpty());
    }

    /** What two changes of the same come to. White space does not matter. */
    public enum Outcome {

        UNCHANGED, OURS_ONLY, THEIRS_ONLY, SAME_CHANGE, CONFLICT;

        /** For a field that has no parts, such as a title. */
        public static Outcome of(String base, String ours, String theirs) {
            return of(List.of(base), List.of(ours), List.of(theirs));
        }

        private static Outcome of(List<String> base, List<String> ours, List<String> theirs) {
            boolean weChanged = !Blocks.same(base, ours);
            boolean theyChanged = !Blocks.same(base, theirs);
            if (weChanged && theyChanged) {
                return Blocks.same(ours, theirs) ? SAME_CHANGE : CONFLICT;
            }
            return weChanged ? OURS_ONLY : theyChanged ? THEIRS_ONLY : UNCHANGED;
        }

    }

}
