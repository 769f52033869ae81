package org.tearsheet.library.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import org.jspecify.annotations.Nullable;
import org.tearsheet.library.compare.BlockChange.Kind;
import org.tearsheet.library.compare.Run.Fate;

/**
 * Compares two pieces of Markdown block by block, and the words of those that changed.
 */
final class Blocks {

    private static final Pattern BEGINS_A_BLOCK = Pattern.compile("\\s*(?:#{1,6} |[-*+] |\\d{1,3}[.)] |\\||>).*");

    /** Blocks less alike than this are not the same block changed. */
    private static final double LEAST_ALIKE = 0.4;

    /** Above this many pairs nobody looks which block became which. */
    private static final int MOST_PAIRS = 250_000;

    private Blocks() {
    }

    static List<String> ofMarkdown(String markdown) {
        var blocks = new ArrayList<String>();
        var open = new StringBuilder();
        for (var line : markdown.lines().toList()) {
            if (line.isBlank() || BEGINS_A_BLOCK.matcher(line).matches()) {
                close(blocks, open);
            }
            open.append(line).append('\n');
        }
        close(blocks, open);
        return blocks;
    }

    /** Whether two texts say the same; white space does not matter. */
    static boolean same(List<String> one, List<String> other) {
        return blocks(one).equals(blocks(other));
    }

    static List<BlockChange> compare(List<String> before, List<String> after) {
        var old = blocks(before);
        var now = blocks(after);
        var changes = new ArrayList<BlockChange>();
        var removed = new ArrayList<Block>();
        var added = new ArrayList<Block>();
        int at = 0;
        for (var delta : DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int from = delta.getSource().getPosition();
            if (from > at) {
                flush(changes, removed, added);
                keep(changes, old.subList(at, from));
            }
            removed.addAll(delta.getSource().getLines());
            added.addAll(delta.getTarget().getLines());
            at = from + delta.getSource().size();
        }
        flush(changes, removed, added);
        keep(changes, old.subList(at, old.size()));
        return moved(changes);
    }

    /** Deltas that touch are one change, whatever the algorithm makes of them. */
    private static void flush(List<BlockChange> changes, List<Block> removed, List<Block> added) {
        changes.addAll(changed(removed, added));
        removed.clear();
        added.clear();
    }

    private static void close(List<String> blocks, StringBuilder open) {
        if (!open.toString().isBlank()) {
            blocks.add(open.toString());
        }
        open.setLength(0);
    }

    private static List<Block> blocks(List<String> texts) {
        return texts.stream().map(Block::of).toList();
    }

    private static void keep(List<BlockChange> changes, List<Block> blocks) {
        blocks.forEach(block -> changes.add(BlockChange.of(Kind.KEPT, Fate.KEPT, block.text())));
    }

    /** Pairs, in their order, those blocks of both texts that are most alike. */
    private static List<BlockChange> changed(List<Block> old, List<Block> now) {
        var best = best(old, now);
        var changes = new ArrayList<BlockChange>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && best[i][j].paired()) {
                changes.add(new BlockChange(Kind.CHANGED, Words.compare(old.get(i++).text(), now.get(j++).text())));
            }
            else if (j == now.size() || i < old.size() && best[i + 1][j].sum() >= best[i][j + 1].sum()) {
                changes.add(BlockChange.of(Kind.REMOVED, Fate.REMOVED, old.get(i++).text()));
            }
            else {
                changes.add(BlockChange.of(Kind.ADDED, Fate.ADDED, now.get(j++).text()));
            }
        }
        return changes;
    }

    private static Pairing[][] best(List<Block> old, List<Block> now) {
        var best = new Pairing[old.size() + 1][now.size() + 1];
        boolean tooMany = (long) old.size() * now.size() > MOST_PAIRS;
        for (int i = old.size(); i >= 0; i--) {
            for (int j = now.size(); j >= 0; j--) {
                best[i][j] = Pairing.NONE;
                if (i < old.size() && j < now.size() && !tooMany) {
                    double alone = Math.max(best[i + 1][j].sum(), best[i][j + 1].sum());
                    double alike = Words.alike(old.get(i).words(), now.get(j).words());
                    double together = alike + best[i + 1][j + 1].sum();
                    boolean paired = alike >= LEAST_ALIKE && together >= alone;
                    best[i][j] = new Pairing(paired, paired ? together : alone);
                }
            }
        }
        return best;
    }

    private static List<BlockChange> moved(List<BlockChange> changes) {
        var added = count(changes, Kind.ADDED);
        var removed = count(changes, Kind.REMOVED);
        var here = new HashMap<String, Integer>();
        var away = new HashMap<String, Integer>();
        return changes.stream().map(change -> {
            if (change.kind() != Kind.ADDED && change.kind() != Kind.REMOVED) {
                return change;
            }
            var text = change.runs().getFirst().text();
            int pairs = Math.min(added.getOrDefault(text, 0), removed.getOrDefault(text, 0));
            boolean isNew = change.kind() == Kind.ADDED;
            boolean moves = (isNew ? here : away).merge(text, 1, Integer::sum) <= pairs;
            return moves ? new BlockChange(isNew ? Kind.MOVED_HERE : Kind.MOVED_AWAY, change.runs()) : change;
        }).toList();
    }

    private static Map<String, Integer> count(List<BlockChange> changes, Kind kind) {
        var counts = new HashMap<String, Integer>();
        changes.stream()
            .filter(change -> change.kind() == kind)
            .forEach(change -> counts.merge(change.runs().getFirst().text(), 1, Integer::sum));
        return counts;
    }

    /**
     * Whether two blocks belong together, and how alike the best pairs from here on are.
     */
    private record Pairing(boolean paired, double sum) {

        static final Pairing NONE = new Pairing(false, 0);

    }

    /** A block, which is the same as another if its words are. */
    private record Block(Map<String, Integer> words, List<String> inOrder, String text) {

        static Block of(String markdown) {
            var tokens = Token.of(markdown);
            return new Block(Words.count(tokens), Token.texts(tokens), Token.join(tokens));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Block block && inOrder.equals(block.inOrder);
        }

        @Override
        public int hashCode() {
            return inOrder.hashCode();
        }

    }

}
