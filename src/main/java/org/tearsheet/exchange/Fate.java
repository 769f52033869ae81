package org.tearsheet.exchange;

import java.util.List;

import static org.tearsheet.exchange.Choice.JOIN;
import static org.tearsheet.exchange.Choice.KEEP;
import static org.tearsheet.exchange.Choice.LATER;
import static org.tearsheet.exchange.Choice.TAKE;

/** How something in a pack meets what is here. */
public enum Fate {

    NEW(TAKE, LATER), UNCHANGED(KEEP),

    /** Only the pack changed it since it delivered it last. */
    CHANGED_BY_PACK(TAKE, KEEP, LATER),

    /** Only the clinic did. */
    CHANGED_HERE(KEEP),

    /** Both did, in different parts. */
    JOINABLE(JOIN, TAKE, KEEP, LATER),

    /** Both changed the same, or nobody knows what both began with. */
    CONFLICT(LATER, TAKE, KEEP, JOIN),

    /** A draft or a review is open here, and is never overwritten. */
    DRAFT_OPEN(LATER);

    private final List<Choice> choices;

    Fate(Choice... choices) {
        this.choices = List.of(choices);
    }

    /** What may be done about it; the first unless somebody chooses. */
    public List<Choice> choices() {
        return choices;
    }

}
