package org.tearsheet.print;

import java.util.Locale;

/**
 * How much air the lines of a sheet get: as much as leaves it on one leaf, two sides.
 */
enum Spacing {

    GENEROUS, REGULAR, CLOSE;

    String style() {
        return name().toLowerCase(Locale.ROOT);
    }

}
