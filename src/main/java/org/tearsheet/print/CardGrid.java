package org.tearsheet.print;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * As many cards as a page carries, in its middle, with room for cutting marks around
 * each. The sizes of {@code sheet.css} are the same.
 */
record CardGrid(int columns, int rows, String margins) {

    static final double CARD_WIDTH = 85;

    static final double CARD_HEIGHT = 54;

    static final double GAP = 6;

    /** Printers leave that much blank. */
    private static final double NARROWEST_MARGIN = 8;

    /** The engine rounds; a card that has grown takes more. */
    private static final double SLACK = 0.2;

    static CardGrid on(Paper paper) {
        return switch (paper) {
            case A4 -> of(210, 297);
            case LETTER -> of(215.9, 279.4);
            case A5 -> of(148, 210);
        };
    }

    private static CardGrid of(double width, double height) {
        int columns = fitting(width, CARD_WIDTH);
        int rows = fitting(height, CARD_HEIGHT);
        double side = margin(width, columns, CARD_WIDTH);
        double top = margin(height, rows, CARD_HEIGHT);
        return new CardGrid(columns, rows,
                String.format(Locale.ROOT, "%.2fmm %.2fmm %.2fmm %.2fmm", top, side - SLACK, top - SLACK, side));
    }

    private static int fitting(double paper, double card) {
        return (int) ((paper - 2 * NARROWEST_MARGIN - GAP) / (card + GAP));
    }

    private static double margin(double paper, int cards, double card) {
        return (paper - GAP - cards * (card + GAP)) / 2;
    }

    /** The same card at every place, row by row. */
    List<List<CardText>> filledWith(CardText card) {
        return Collections.nCopies(rows, Collections.nCopies(columns, card));
    }

}
