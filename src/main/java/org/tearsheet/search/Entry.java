package org.tearsheet.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a topic may be found by.
 *
 * @param folded its words, of a code all of it
 * @param lexemes these words and their stems; empty for a summary or body
 */
record Entry(UUID topic, Field field, String language, String shown, String folded, Set<String> lexemes) {

    List<String> words() {
        return List.of(folded.split(" "));
    }

    String squeezed() {
        return folded.replace(" ", "");
    }

    boolean isName() {
        return field == Field.TITLE || field == Field.SYNONYM;
    }

}
