package org.tearsheet.print;

import java.util.Set;

/**
 * How a clinic prints unless somebody chooses otherwise. Its paper stands in its profile.
 *
 * @param version says which policy somebody saw
 * @param fixed what nobody may choose otherwise
 */
public record PrintPolicy(long version, TextSize text, PaperContact contact, Sides sides, boolean sources,
        boolean discreet, Set<PrintOption> fixed) {

    public PrintPolicy {
        fixed = Set.copyOf(fixed);
    }

    public boolean allows(PrintOption option) {
        return !fixed.contains(option);
    }

    SheetOptions usual(Paper paper) {
        return new SheetOptions(paper, text, contact, sides, sources, true, discreet);
    }

    /** What was chosen, where there is a choice. */
    SheetOptions bound(SheetOptions chosen, Paper paper) {
        return new SheetOptions(allows(PrintOption.PAPER) ? chosen.paper() : paper,
                allows(PrintOption.TEXT_SIZE) ? chosen.text() : text,
                allows(PrintOption.CONTACT) ? chosen.contact() : contact,
                allows(PrintOption.SIDES) ? chosen.sides() : sides,
                allows(PrintOption.SOURCES) ? chosen.sources() : sources, chosen.log(),
                allows(PrintOption.DISCREET) ? chosen.discreet() : discreet);
    }

}
