package org.tearsheet.print;

/**
 * What may be chosen when a sheet is printed.
 *
 * @param sources whether the sources of the text are printed at its end
 * @param log whether the tables to fill in by hand are printed behind it, if it has any
 * @param discreet whether the discreet title stands on it, the neutral contact box and no
 * logo
 */
public record SheetOptions(Paper paper, boolean sources, boolean log, boolean discreet) {

    public SheetOptions(Paper paper, boolean sources) {
        this(paper, sources, true, false);
    }

}
