package org.tearsheet.search;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.tearsheet.search.Term.Guess;

/** What a word that nobody knows may have meant. */
final class Spelling {

    private static final int MOST = 3;

    private static final int SHORT = 4;

    private static final int MIDDLE = 7;

    private static final double SURE = 0.9;

    private static final double EACH_ERROR = 0.12;

    /** Less than a wrong letter: written as it sounds, or not yet finished. */
    private static final double HALF = 0.5;

    private static final Pattern DOUBLED = Pattern.compile("(.)\\1");

    private Spelling() {
    }

    /** The words that it may have meant, the likeliest first. */
    static List<Guess> guesses(String typed, List<String> alike) {
        return alike.stream()
            .map(word -> new Guess(word, SURE - EACH_ERROR * distance(typed, word)))
            .filter(guess -> guess.worth() >= SURE - EACH_ERROR * forgiven(typed))
            .sorted(Comparator.comparingDouble(Guess::worth).reversed().thenComparing(Guess::word))
            .limit(MOST)
            .toList();
    }

    private static double forgiven(String typed) {
        return typed.length() <= SHORT ? 1 : typed.length() <= MIDDLE ? 1 + HALF : 2 + HALF;
    }

    /** Wrong letters, or fewer if it only sounds like it or is not yet finished. */
    static double distance(String typed, String word) {
        double asWritten = letters(typed, word);
        double asItSounds = HALF + letters(sound(typed), sound(word));
        double unfinished = typed.length() >= SHORT && typed.length() < word.length()
                ? HALF + letters(typed, word.substring(0, typed.length())) : Double.MAX_VALUE;
        return Math.min(asWritten, Math.min(asItSounds, unfinished));
    }

    /** Letters that sound alike in Spanish, or nearly so in English, become one. */
    private static String sound(String word) {
        var plain = word.replace("ll", "y")
            .replace("qu", "k")
            .replace("ph", "f")
            .replace("ck", "k")
            .replaceAll("c(?=[eiy])", "s")
            .replaceAll("g(?=[ei])", "j")
            .replaceAll("(?<![cs])h", "")
            .replace('c', 'k')
            .replace('z', 's')
            .replace('v', 'b')
            .replaceAll("y", "i");
        return DOUBLED.matcher(plain).replaceAll("$1");
    }

    /** Letters to put in, take out, change, or swap with the next. */
    static int letters(String one, String other) {
        var distances = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    distances[i][j] = i + j;
                    continue;
                }
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(distances[i - 1][j - 1] + changed,
                        1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
                boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                distances[i][j] = swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
            }
        }
        return distances[one.length()][other.length()];
    }

}
