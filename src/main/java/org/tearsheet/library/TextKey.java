package org.tearsheet.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which text is meant, whatever its edition: one kind of material on a topic in one
 * language.
 *
 * @param topic empty for the checklist alone
 */
public record TextKey(Optional<Slug> topic, DocumentKind kind, Language language) {

    private static final String CHECKLIST = "checklist";

    public TextKey {
        if (topic.isEmpty() != (kind == DocumentKind.CHECKLIST)) {
            throw new IllegalArgumentException("The checklist belongs to no topic, and everything else to one");
        }
    }

    /** The text of these parts of a {@link #path()}, if they have the form of one. */
    public static Optional<TextKey> of(String topic, String kind, String language) {
        var found = kind(kind);
        var spoken = Language.of(language);
        var isChecklist = found.equals(Optional.of(DocumentKind.CHECKLIST));
        if (found.isEmpty() || spoken.isEmpty() || !(isChecklist ? topic.equals(CHECKLIST) : Slug.isValid(topic))) {
            return Optional.empty();
        }
        return Optional
            .of(new TextKey(isChecklist ? Optional.empty() : Optional.of(new Slug(topic)), found.get(), spoken.get()));
    }

    /** Its address within the list of texts. */
    public String path() {
        return "%s/%s/%s".formatted(topic.map(Slug::text).orElse(CHECKLIST), path(kind), language.tag());
    }

    private static Optional<DocumentKind> kind(String path) {
        return Arrays.stream(DocumentKind.values()).filter(kind -> path(kind).equals(path)).findFirst();
    }

    private static String path(DocumentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

}
