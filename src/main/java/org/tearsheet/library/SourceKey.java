package org.tearsheet.library;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Makes short names for sources: the first word of the citation and the year, BIRD11. */
final class SourceKey {

    private static final int LONGEST_WORD = 10;

    private static final Pattern OTHER = Pattern.compile("[^A-Z]+");

    private SourceKey() {
    }

    /** A key that is not taken. */
    static String make(String citation, @Nullable Integer year, Predicate<String> taken) {
        var first = Normalizer.normalize(citation, Normalizer.Form.NFD).strip().split("[\\s,.]", 2)[0];
        var letters = OTHER.matcher(first.toUpperCase(Locale.ROOT)).replaceAll("");
        var word = letters.length() < 2 ? "SOURCE" : letters.substring(0, Math.min(LONGEST_WORD, letters.length()));
        var key = word + (year == null ? "" : "%02d".formatted(year % 100));
        return taken.test(key) ? IntStream.iterate(2, n -> n + 1)
            .mapToObj(n -> key + "-" + n)
            .filter(other -> !taken.test(other))
            .findFirst()
            .orElseThrow() : key;
    }

}
