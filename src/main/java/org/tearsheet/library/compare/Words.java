package org.tearsheet.library.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import org.tearsheet.library.compare.Run.Fate;

/** Compares two texts word by word; white space does not matter. */
final class Words {

    /** So few words between two changes are shown as part of them. */
    private static final int ISLAND = 2;

    /**
     * With less than this kept, the old and the new words are shown one after another.
     */
    private static final double LEAST_KEPT = 0.4;

    private Words() {
    }

    static List<Run> compare(String before, String after) {
        var old = Token.of(before);
        var now = Token.of(after);
        if (Token.texts(old).equals(Token.texts(now))) {
            return runs(List.of(new Stretch(old, now, false)));
        }
        if (alike(count(old), count(now)) < LEAST_KEPT) {
            return replaced(old, now);
        }
        var stretches = joined(stretches(old, now));
        return kept(stretches) < LEAST_KEPT * Math.max(1, words(old) + words(now)) / 2 ? replaced(old, now)
                : runs(stretches);
    }

    /**
     * How much two texts have in common, whatever the order: from 0 to 1.
     * @param old how often each word stands in the one text
     * @param now how often each word stands in the other text
     */
    static double alike(Map<String, Integer> old, Map<String, Integer> now) {
        int common = 0;
        for (var word : old.entrySet()) {
            common += Math.min(word.getValue(), now.getOrDefault(word.getKey(), 0));
        }
        return 2.0 * common / Math.max(1, size(old) + size(now));
    }

    private static int size(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    static Map<String, Integer> count(List<Token> tokens) {
        var counts = new HashMap<String, Integer>();
        tokens.forEach(token -> counts.merge(token.text(), 1, Integer::sum));
        return counts;
    }

    private static List<Run> replaced(List<Token> old, List<Token> now) {
        return runs(List.of(new Stretch(old, now, true)));
    }

    private static List<Stretch> stretches(List<Token> old, List<Token> now) {
        var deltas = DiffUtils.diff(Token.texts(old), Token.texts(now), new MyersDiffWithLinearSpace<>()).getDeltas();
        var stretches = new ArrayList<Stretch>();
        int from = 0;
        int to = 0;
        for (AbstractDelta<String> delta : deltas) {
            if (delta.getType() == DeltaType.EQUAL) {
                continue;
            }
            var source = delta.getSource();
            var target = delta.getTarget();
            stretches.add(
                    new Stretch(old.subList(from, source.getPosition()), now.subList(to, target.getPosition()), false));
            from = source.getPosition() + source.size();
            to = target.getPosition() + target.size();
            stretches
                .add(new Stretch(old.subList(source.getPosition(), from), now.subList(target.getPosition(), to), true));
        }
        stretches.add(new Stretch(old.subList(from, old.size()), now.subList(to, now.size()), false));
        return stretches.stream().filter(stretch -> !stretch.isEmpty()).toList();
    }

    /** Changes that lie close together become one, so that nobody reads confetti. */
    private static List<Stretch> joined(List<Stretch> stretches) {
        var joined = new ArrayList<Stretch>();
        for (int i = 0; i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            boolean island = i > 0 && i < stretches.size() - 1 && words(stretch.now()) <= ISLAND;
            var next = island ? stretch.asChange() : stretch;
            if (next.changed() && !joined.isEmpty() && joined.getLast().changed()) {
                joined.add(joined.removeLast().and(next));
            }
            else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static List<Run> runs(List<Stretch> stretches) {
        var runs = new ArrayList<Run>();
        for (var stretch : stretches) {
            if (stretch.changed()) {
                add(runs, Fate.REMOVED, stretch.old());
                add(runs, Fate.ADDED, stretch.now());
            }
            else {
                add(runs, Fate.KEPT, stretch.keptTokens());
            }
        }
        return runs;
    }

    private static void add(List<Run> runs, Fate fate, List<Token> tokens) {
        if (!tokens.isEmpty()) {
            runs.add(new Run(fate, Token.join(tokens)));
        }
    }

    private static int kept(List<Stretch> stretches) {
        return stretches.stream().filter(stretch -> !stretch.changed()).mapToInt(stretch -> words(stretch.now())).sum();
    }

    private static int words(List<Token> tokens) {
        return Math.toIntExact(tokens.stream().filter(Token::isWord).count());
    }

    /** Words that are the same in both texts, or that took the place of others. */
    private record Stretch(List<Token> old, List<Token> now, boolean changed) {

        boolean isEmpty() {
            return old.isEmpty() && now.isEmpty();
        }

        Stretch asChange() {
            return new Stretch(old, now, true);
        }

        Stretch and(Stretch next) {
            return new Stretch(join(old, next.old), join(now, next.now), true);
        }

        /** Spaced where either text is, so that no two words of either run together. */
        List<Token> keptTokens() {
            var tokens = new ArrayList<Token>();
            for (int i = 0; i < now.size(); i++) {
                tokens.add(new Token(now.get(i).text(), old.get(i).spaced() || now.get(i).spaced()));
            }
            return tokens;
        }

        private static List<Token> join(List<Token> one, List<Token> other) {
            var tokens = new ArrayList<>(one);
            tokens.addAll(other);
            return tokens;
        }

    }

}
