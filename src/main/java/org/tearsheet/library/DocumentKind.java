package org.tearsheet.library;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static org.tearsheet.library.Part.ASK;
import static org.tearsheet.library.Part.DO_NOT_SAY;
import static org.tearsheet.library.Part.FOLLOW_UP;
import static org.tearsheet.library.Part.NORMALISE;
import static org.tearsheet.library.Part.OFFER_THE_SHEET;
import static org.tearsheet.library.Part.OPENING_LINE;
import static org.tearsheet.library.Part.RED_FLAGS;
import static org.tearsheet.library.Part.STEPS;
import static org.tearsheet.library.Part.TEACH_BACK;
import static org.tearsheet.library.Part.WELLBEING_LOG;
import static org.tearsheet.library.Part.WHAT_IT_IS;
import static org.tearsheet.library.Part.WHAT_TO_DO;
import static org.tearsheet.library.Part.WHAT_YOU_CAN_DO;
import static org.tearsheet.library.Part.WHEN_TO_GET_HELP;

/**
 * One kind of material, with the parts its text is made of, in the order they are read.
 */
public enum DocumentKind {

    HANDOUT(WHAT_IT_IS, WHAT_YOU_CAN_DO, WHEN_TO_GET_HELP),

    TALKING_POINTS(RED_FLAGS, OPENING_LINE, NORMALISE, ASK, DO_NOT_SAY, WHAT_TO_DO, FOLLOW_UP, STEPS, OFFER_THE_SHEET,
            TEACH_BACK),

    CHECKLIST;

    private final List<Part> parts;

    DocumentKind(Part... parts) {
        this.parts = List.of(parts);
    }

    /** The part that a text of this kind may end with. */
    public Optional<Part> appendix() {
        return this == HANDOUT ? Optional.of(WELLBEING_LOG) : Optional.empty();
    }

    /** The parts in reading order; none for a checklist, whose text is a definition. */
    public List<Part> parts() {
        return parts;
    }

    /** The same, and behind them the part that a text may end with. */
    public List<Part> partsWithAppendix() {
        return Stream.concat(parts.stream(), appendix().stream()).toList();
    }

}
