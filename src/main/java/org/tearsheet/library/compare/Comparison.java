package org.tearsheet.library.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.compare.FieldChange.Field;

/**
 * What changed from one text of an edition to another, in words.
 *
 * @param fields the fields beside the text that changed
 * @param parts all parts of both texts, changed or not
 */
public record Comparison(List<FieldChange> fields, List<PartChange> parts) {

    public Comparison {
        fields = List.copyOf(fields);
        parts = List.copyOf(parts);
    }

    public static Comparison of(DocumentKind kind, EditionDraft before, EditionDraft after) {
        var fields = Arrays.stream(Field.values())
            .filter(field -> !Token.texts(Token.of(field.of(before))).equals(Token.texts(Token.of(field.of(after)))))
            .map(field -> new FieldChange(field, Words.compare(field.of(before), field.of(after))))
            .toList();
        return new Comparison(fields, parts(kind, before.body(), after.body()));
    }

    public boolean isEmpty() {
        return fields.isEmpty() && parts.stream().noneMatch(PartChange::isChanged);
    }

    /** Only what changed, for a log: what is gone in [-…-], what is new in {+…+}. */
    public String plain() {
        return Stream
            .concat(fields.stream().map(FieldChange::plain),
                    parts.stream().filter(PartChange::isChanged).map(PartChange::plain))
            .collect(Collectors.joining("\n"));
    }

    private static List<PartChange> parts(DocumentKind kind, String before, String after) {
        var old = Chapters.of(kind, before);
        var now = Chapters.of(kind, after);
        return inOrder(List.copyOf(old.keySet()), List.copyOf(now.keySet())).stream()
            .map(name -> new PartChange(name,
                    Blocks.compare(Chapters.blocks(kind, old.getOrDefault(name, "")),
                            Chapters.blocks(kind, now.getOrDefault(name, "")))))
            .toList();
    }

    /**
     * The names of both in the order of the second; one that is gone stays where it was.
     */
    static List<String> inOrder(List<String> old, List<String> now) {
        var names = new ArrayList<>(now);
        for (int i = 0; i < old.size(); i++) {
            if (!names.contains(old.get(i))) {
                names.add(i == 0 ? 0 : names.indexOf(old.get(i - 1)) + 1, old.get(i));
            }
        }
        return names;
    }

}
