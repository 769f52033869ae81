package org.tearsheet.quality;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Counts English syllables by spelling: groups of vowels, less the silent ones, plus
 * those that are spoken apart. Common words that follow no rule stand in a list.
 */
class EnglishSyllables implements Syllables {

    private static final Map<String, Integer> UNRULY = Map.ofEntries(Map.entry("maybe", 2), Map.entry("someone", 2),
            Map.entry("anyone", 3), Map.entry("everyone", 3), Map.entry("safety", 2), Map.entry("area", 3),
            Map.entry("areas", 3), Map.entry("elsewhere", 2), Map.entry("whoever", 3), Map.entry("everything", 3),
            Map.entry("recovery", 4), Map.entry("technique", 2), Map.entry("techniques", 2), Map.entry("union", 2),
            Map.entry("create", 2));

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /**
     * A last e, es or ed after a consonant, unless it is spoken: little, houses, wanted.
     */
    private static final Pattern SILENT_END = Pattern.compile("[^aeiouy](?<![^aeiouyrlw]l)e$"
            + "|[^aeiouy](?<![csxzg]|[cs]h|[^aeiouyrlw]l)es$|[^aeiouy](?<![td]|[^aeiouyrlw]l)ed$");

    /** The silent e of a word that another is built on: safely, sometimes, careful. */
    private static final Pattern SILENT_INSIDE = Pattern
        .compile("[aeiouy][^aeiouy]e(?:ly|ments?|fully?|ful|less|lessness"
                + "|ness|liness|times?|where|body|thing|how|land|line|guard|back|cast)$(?<!lements?)");

    /**
     * Vowels that touch and are two syllables, and endings with a vowel nobody writes.
     */
    private static final Pattern APART = Pattern
        .compile("(?<![cgstx])i[ao](?!u)|(?<=[bdhlmnprv])iou|(?<![gq])u[ao](?!y)"
                + "|(?<=[cln])eo(?!u)|(?<=[aeou])y?ing$|(?<=[sr])ie(?=rs?$)|(?<=tt|gg|ck|zz)l(?=ing$)|(?<=[^aeiouy])y(?=ing$)|ie(?=t(?:s|y|ies)?$)|(?<=r)ea(?=[lt]i)|iu(?!s?$)"
                + "|(?<=^re)a(?=ct)|(?<=^su)i(?=c)|sms?$|(?<=[dst])n't$");

    @Override
    public int in(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return UNRULY.getOrDefault(lower, bySpelling(lower));
    }

    private static int bySpelling(String word) {
        var spoken = word.replaceAll("'(?:s|re|ll|ve|d|m)$", "");
        long count = VOWELS.matcher(spoken).results().count();
        count -= SILENT_END.matcher(spoken).results().count();
        count -= SILENT_INSIDE.matcher(spoken).results().count();
        count += APART.matcher(spoken).results().count();
        return Math.toIntExact(Math.max(1, count));
    }

}
