package org.tearsheet.print;

/**
 * What may be chosen when a sheet is printed.
 *
 * @param contact the box that says whom to call
 * @param sources whether the sources of the text are printed at its end
 * @param log whether the tables to fill in by hand are printed behind it, if it has any
 * @param discreet whether the discreet title stands on it and the neutral letterhead
 */
public record SheetOptions(Paper paper, TextSize text, PaperContact contact, Sides sides, boolean sources, boolean log,
        boolean discreet) {

    /** The rest as usual. */
    public SheetOptions(Paper paper, boolean sources) {
        this(paper, sources, true, false);
    }

    /** The rest as usual. */
    public SheetOptions(Paper paper, boolean sources, boolean log, boolean discreet) {
        this(paper, TextSize.NORMAL, PaperContact.NORMAL, Sides.TWO, sources, log, discreet);
    }

    /** Discreet paper never carries the normal box. */
    PaperContact contactOnPaper() {
        return discreet && contact == PaperContact.NORMAL ? PaperContact.NEUTRAL : contact;
    }

    public SheetOptions with(TextSize other) {
        return new SheetOptions(paper, other, contact, sides, sources, log, discreet);
    }

    public SheetOptions with(PaperContact other) {
        return new SheetOptions(paper, text, other, sides, sources, log, discreet);
    }

    public SheetOptions with(Sides other) {
        return new SheetOptions(paper, text, contact, other, sources, log, discreet);
    }

}
