package org.tearsheet.library.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes blocks as Markdown. */
class Markdown {

    private static final String LEVEL = "   ";

    /** What would make a paragraph something else. */
    private static final Pattern BLOCK_MARK = Pattern.compile("^(?:#{1,6}(?= )|[+>-](?= )|=+$|-{2,}$|\\|)");

    private static final Pattern LIST_NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?= )");

    private final StringBuilder text = new StringBuilder();

    private final List<Integer> counts = new ArrayList<>();

    private boolean inList;

    void heading(int level, String words) {
        begin(false);
        text.append("#".repeat(level)).append(' ').append(words);
    }

    void paragraph(String words) {
        begin(false);
        var marked = BLOCK_MARK.matcher(words).replaceFirst("\\\\$0");
        text.append(LIST_NUMBER.matcher(marked).replaceFirst("$1\\\\$2"));
    }

    /**
     * A point of a list.
     * @param level 0 for a list that stands in no other
     */
    void item(int level, boolean numbered, String words) {
        begin(true);
        while (counts.size() > level + 1) {
            counts.removeLast();
        }
        while (counts.size() <= level) {
            counts.add(0);
        }
        counts.set(level, counts.get(level) + 1);
        text.append(LEVEL.repeat(level)).append(numbered ? counts.get(level) + ". " : "- ").append(words);
    }

    /** Goes on with the point before. */
    void more(String words) {
        text.append(' ').append(words);
    }

    void table(List<List<String>> rows) {
        begin(false);
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        row(rows.getFirst(), columns);
        text.append('\n').append("|---".repeat(columns)).append('|');
        rows.stream().skip(1).forEach(row -> {
            text.append('\n');
            row(row, columns);
        });
    }

    private void row(List<String> cells, int columns) {
        for (int i = 0; i < columns; i++) {
            text.append("| ").append(i < cells.size() ? cells.get(i).replace("|", "\\|") : "").append(' ');
        }
        text.append('|');
    }

    private void begin(boolean item) {
        if (!text.isEmpty()) {
            text.append(item && inList ? "\n" : "\n\n");
        }
        if (!item) {
            counts.clear();
        }
        inList = item;
    }

    @Override
    public String toString() {
        return text.isEmpty() ? "" : text + "\n";
    }

}
