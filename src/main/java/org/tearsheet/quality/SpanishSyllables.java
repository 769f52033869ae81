package org.tearsheet.quality;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Counts Spanish syllables by the rules of the Ortografía de la lengua española (RAE,
 * 2010): two open vowels, or an open one beside an accented closed one, are two
 * syllables; all other vowels that touch are one.
 */
class SpanishSyllables implements Syllables {

    private static final Pattern NUCLEUS = Pattern.compile(
            "[iuü]?[aeoáéó](?:[iuü](?![aeoáéóíú])|y(?![aeiouáéíóú]))?" + "|[iuü]?[íú](?:[iuü](?![aeoáéóíú]))?|[iuüy]+");

    @Override
    public int in(String word) {
        var spoken = word.toLowerCase(Locale.ROOT)
            .replace("qu", "k")
            .replaceAll("gu(?=[eéií])", "g")
            .replaceAll("y(?=[aeiouáéíóú])", "j")
            .replaceAll("(?<!c)h", "");
        return Math.max(1, Math.toIntExact(NUCLEUS.matcher(spoken).results().count()));
    }

}
