package org.tearsheet.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A word that was typed, and what else stands for it: its stems, and what it may have
 * meant if nothing knows it.
 *
 * @param small whether it says nothing about a topic
 * @param known whether some name or summary has it, or goes on from it
 */
record Term(String word, boolean small, boolean known, List<String> stems, List<Guess> guesses) {

    private static final int SHORT = 2;

    private static final double BEGUN = 0.72;

    private static final double FINISHED = 0.22;

    private static final double STEM = 0.93;

    Term or(List<Guess> meant) {
        return new Term(word, small, known, stems, meant);
    }

    /** It may be unfinished, unless it is a number or a single letter. */
    private boolean mayGoOn() {
        return word.length() > 1 && !Typed.isNumber(word);
    }

    /** Whether that word of a name is it, not counting stems. */
    boolean standsFor(String other) {
        return other.equals(word) || mayGoOn() && other.startsWith(word)
                || guesses.stream().anyMatch(guess -> guess.word().equals(other));
    }

    /**
     * For a tsquery; two letters alone would begin too many words. There are only letters
     * and numbers in it.
     */
    String query() {
        var forms = new ArrayList<String>();
        forms.add(mayGoOn() && word.length() > SHORT ? "'%s':*".formatted(word) : "'%s'".formatted(word));
        stems.stream().filter(stem -> !stem.equals(word)).forEach(stem -> forms.add("'%s'".formatted(stem)));
        guesses.forEach(guess -> forms.add("'%s'".formatted(guess.word())));
        return forms.stream().distinct().collect(Collectors.joining(" | ", "(", ")"));
    }

    /** How well a name has it, from 0 to 1. */
    double in(Entry entry) {
        double best = stems.stream().anyMatch(entry.lexemes()::contains) ? STEM : 0;
        for (var other : entry.words()) {
            if (other.equals(word)) {
                return 1;
            }
            if (mayGoOn() && other.startsWith(word)) {
                best = Math.max(best, BEGUN + FINISHED * word.length() / other.length());
            }
        }
        return Math.max(best, guessed(entry).map(Guess::worth).orElse(0.0));
    }

    /** What it is taken for there, unless it stands there as it was typed. */
    Optional<Guess> forgivenIn(Entry entry) {
        return guessed(entry).filter(guess -> in(entry) <= guess.worth());
    }

    private Optional<Guess> guessed(Entry entry) {
        return guesses.stream()
            .filter(guess -> entry.lexemes().contains(guess.word()))
            .max(Comparator.comparingDouble(Guess::worth));
    }

    /**
     * A word that may have been meant.
     *
     * @param worth how sure that is, below 1
     */
    record Guess(String word, double worth) {

    }

}
