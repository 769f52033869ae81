package org.tearsheet.referral.definition;

import java.util.stream.Collectors;

/** Moves lines to the left and to the right. */
final class Layout {

    private Layout() {
    }

    /** All lines but the first begin further right; empty ones stay empty. */
    static String indentedBelow(String text, int columns) {
        return indented(text, columns).substring(text.isEmpty() || text.startsWith("\n") ? 0 : columns);
    }

    static String indented(String text, int columns) {
        var margin = " ".repeat(columns);
        return text.lines().map(line -> line.isBlank() ? "" : margin + line).collect(Collectors.joining("\n"));
    }

    /** All lines but the first lose up to so many spaces at their beginning. */
    static String outdentedBelow(String text, int columns) {
        return text.lines().map(line -> {
            int spaces = 0;
            while (spaces < Math.min(columns, line.length()) && line.charAt(spaces) == ' ') {
                spaces++;
            }
            return line.substring(spaces);
        }).collect(Collectors.joining("\n"));
    }

}
