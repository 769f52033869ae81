package org.tearsheet.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How hard a text is to read, from what can be counted in it.
 *
 * @param longestSentence words of the longest sentence
 * @param syllables spoken syllables of all words
 * @param polysyllables words of three syllables or more
 */
public record Readability(int sentences, int words, int longestSentence, int syllables, int polysyllables) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['-][\\p{L}\\p{N}]+)*");

    /** Spoken letter by letter; a number counts one for each digit. */
    private static final Pattern SPELLED_OUT = Pattern.compile("\\p{Lu}{2,5}|\\p{N}+");

    static Readability of(Locale language, List<String> sentences) {
        var syllables = Syllables.of(language);
        int counted = 0;
        int words = 0;
        int longest = 0;
        int spoken = 0;
        int many = 0;
        for (var sentence : sentences) {
            int length = 0;
            for (var word : words(sentence)) {
                int count = Arrays.stream(word.split("-"))
                    .mapToInt(part -> SPELLED_OUT.matcher(part).matches() ? part.length() : syllables.in(part))
                    .sum();
                length++;
                spoken += count;
                many += count > 2 ? 1 : 0;
            }
            counted += length > 0 ? 1 : 0;
            words += length;
            longest = Math.max(longest, length);
        }
        return new Readability(counted, words, longest, spoken, many);
    }

    static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(match -> match.group()).toList();
    }

    /** Words a sentence has on average. */
    public double meanSentence() {
        return sentences == 0 ? 0 : (double) words / sentences;
    }

    private double syllablesPerWord() {
        return words == 0 ? 0 : (double) syllables / words;
    }

    /**
     * Years of school in the United States (Kincaid and others, 1975). For English.
     */
    public double fleschKincaidGrade() {
        return 0.39 * meanSentence() + 11.8 * syllablesPerWord() - 15.59;
    }

    /**
     * Years of school (McLaughlin, 1969), made for 30 sentences and more. For English.
     */
    public double smogGrade() {
        return 1.0430 * Math.sqrt(sentences == 0 ? 0 : polysyllables * 30.0 / sentences) + 3.1291;
    }

    /**
     * Ease of reading (Szigriszt-Pazos, 1993); on the INFLESZ scale (Barrio-Cantalejo and
     * others, 2008) 65 to 80 is "fairly easy". For Spanish.
     */
    public double szigrisztPazos() {
        return 206.835 - 62.3 * syllablesPerWord() - meanSentence();
    }

    /**
     * Ease of reading (Fernández Huerta, 1959, as Law corrected it in 2011); 70 to 80 is
     * "fairly easy". For Spanish.
     */
    public double fernandezHuerta() {
        return 206.84 - 60 * syllablesPerWord() - 1.02 * meanSentence();
    }

}
