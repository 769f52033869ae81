package org.tearsheet.quality;

import java.util.List;
import java.util.Locale;

/**
 * One item of an instrument. All are asked so that yes is good, which turns item 17 of
 * the Clear Communication Index round.
 */
public final class Item {

    private final Instrument instrument;

    private final String number;

    private final Group group;

    private final boolean mayNotApply;

    private final Clue clue;

    private final List<Gate> gates;

    private Item(Instrument instrument, String number, Group group, boolean mayNotApply, Clue clue, List<Gate> gates) {
        this.instrument = instrument;
        this.number = number;
        this.group = group;
        this.mayNotApply = mayNotApply;
        this.clue = clue;
        this.gates = gates;
    }

    static Item of(Instrument instrument, String number, Group group, Clue clue, Gate... gates) {
        return new Item(instrument, number, group, false, clue, List.of(gates));
    }

    /** The same item with the answer "not applicable" beside yes and no. */
    Item orNotApplicable() {
        return new Item(instrument, number, group, true, clue, gates);
    }

    public Instrument instrument() {
        return instrument;
    }

    /**
     * Its number on the score sheet; the letter of the part for a question that only
     * decides whether that part applies.
     */
    public String number() {
        return number;
    }

    public Group group() {
        return group;
    }

    /** Whether it earns a point, and does not only decide whether others apply. */
    public boolean isScored() {
        return Character.isDigit(number.charAt(0));
    }

    /** Whether a reviewer may answer it like this. */
    public boolean allows(Answer answer) {
        return answer != Answer.NOT_APPLICABLE || mayNotApply;
    }

    /** What is asked. */
    public String asks(Locale reader) {
        return InstrumentTexts.say(reader, "%s.%s.asks".formatted(instrument, number));
    }

    /** What to do to the text when the answer is no. */
    public String mend(Locale reader) {
        return InstrumentTexts.say(reader, "%s.%s.mend".formatted(instrument, number));
    }

    Clue clue() {
        return clue;
    }

    List<Gate> gates() {
        return gates;
    }

    @Override
    public String toString() {
        return instrument + " " + number;
    }

}
