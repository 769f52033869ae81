package org.tearsheet.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/**
 * A table, as far as its room on paper goes.
 *
 * @param line the line of the text on which it begins, counted from 1
 * @param letters how many letters stand side by side if no word of it is broken, the room
 * between the columns included
 */
record TableShape(int line, int columns, int letters) {

    /** The lines around a column take about as much room as two letters. */
    private static final int AROUND_A_COLUMN = 2;

    static TableShape of(int line, TableBlock table) {
        var longest = new ArrayList<Integer>();
        rows(table).forEach(row -> {
            int column = 0;
            for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                if (column == longest.size()) {
                    longest.add(0);
                }
                longest.set(column, Math.max(longest.get(column), longestWord(cell)));
                column++;
            }
        });
        return new TableShape(line, longest.size(),
                longest.stream().mapToInt(letters -> letters + AROUND_A_COLUMN).sum());
    }

    private static List<Node> rows(TableBlock table) {
        var rows = new ArrayList<Node>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static int longestWord(Node cell) {
        return Arrays.stream(Outline.plain(cell).split("\\s+")).mapToInt(String::length).max().orElse(0);
    }

}
