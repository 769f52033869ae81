package org.tearsheet.print;

import java.util.Locale;

/**
 * How much air the lines of a sheet get: as much as leaves it on one leaf, two sides.
 */
enum Spacing {

    GENEROUS("14mm 20mm 21mm"), REGULAR("14mm 20mm 21mm"), CLOSE("11mm 18mm 17mm");

    private final String margins;

    Spacing(String margins) {
        this.margins = margins;
    }

    /** The margins of the page, as CSS. */
    String margins() {
        return margins;
    }

    String style() {
        return name().toLowerCase(Locale.ROOT);
    }

}
