package org.tearsheet.print;

import java.util.Locale;

/**
 * How much air the lines of a sheet get: as much as leaves it on one leaf, two sides.
 */
enum Spacing {

    GENEROUS, REGULAR, CLOSE;

    /** The margins of a page, as CSS. */
    String margins(Paper paper) {
        if (paper == Paper.A5) {
            return this == CLOSE ? "9mm 12mm 17mm" : "10mm 13mm 19mm";
        }
        return this == CLOSE ? "11mm 18mm 17mm" : "14mm 20mm 21mm";
    }

    /** As styles know it, with the paper where that matters. */
    String style(Paper paper) {
        var style = name().toLowerCase(Locale.ROOT);
        return paper == Paper.A5 ? style + " a5" : style;
    }

}
