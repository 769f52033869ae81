package org.tearsheet.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which texts to list.
 *
 * @param words words of the title, in any order
 */
public record TextFilter(Optional<Concern> concern, Optional<DocumentKind> kind, Optional<Language> language,
        String words) {

    public static final TextFilter ALL = new TextFilter(Optional.empty(), Optional.empty(), Optional.empty(), "");

    List<String> patterns() {
        return Arrays.stream(words.strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
            .toList();
    }

}
