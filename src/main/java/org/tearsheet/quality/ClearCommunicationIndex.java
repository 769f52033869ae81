package org.tearsheet.quality;

import java.util.List;

import static org.tearsheet.quality.Answer.NO;
import static org.tearsheet.quality.Answer.NOT_APPLICABLE;
import static org.tearsheet.quality.Clue.JUDGED;
import static org.tearsheet.quality.Gate.ifNo;
import static org.tearsheet.quality.Gate.with;
import static org.tearsheet.quality.Group.BEHAVIOUR;
import static org.tearsheet.quality.Group.CORE;
import static org.tearsheet.quality.Group.NUMBERS;
import static org.tearsheet.quality.Group.RISK;

/**
 * The 20 items of the CDC Clear Communication Index, and the questions C and D that open
 * its parts on numbers and on risk; part B is opened by item 12.
 */
class ClearCommunicationIndex {

    static final List<Item> ITEMS = List.of(item("1", CORE, JUDGED), item("2", CORE, JUDGED, ifNo("1", NO)),
            item("3", CORE, Clues::emphasisAtTheTop, ifNo("1", NO)), item("4", CORE, Clues::noPictures, ifNo("1", NO)), //
            item("5", CORE, Clues::thingsToDo), //
            item("6", CORE, JUDGED, ifNo("1", NO), ifNo("5", NO)), //
            item("7", CORE, Clues::abbreviations), //
            item("8", CORE, Clues::lists), //
            item("9", CORE, Clues::chunksWithHeadings), //
            item("10", CORE, JUDGED), //
            item("11", CORE, Clues::whatIsNotKnown), //

            item("12", BEHAVIOUR, Clues::thingsToDo, ifNo("12", NOT_APPLICABLE)), //
            item("13", BEHAVIOUR, JUDGED, with("12")), //
            item("14", BEHAVIOUR, JUDGED, with("12")), //

            item("C", NUMBERS, Clues::anyNumber), //
            item("15", NUMBERS, Clues::wholeNumbers, ifNo("C", NOT_APPLICABLE)), //
            item("16", NUMBERS, JUDGED, ifNo("C", NOT_APPLICABLE)), //
            item("17", NUMBERS, Clues::noComparedFractions, ifNo("C", NOT_APPLICABLE)), //

            item("D", RISK, JUDGED), //
            item("18", RISK, JUDGED, ifNo("D", NOT_APPLICABLE)), //
            item("19", RISK, JUDGED, ifNo("D", NOT_APPLICABLE), with("12")).orNotApplicable(), //
            item("20", RISK, Clues::probabilities, ifNo("D", NOT_APPLICABLE)).orNotApplicable());

    private ClearCommunicationIndex() {
    }

    private static Item item(String number, Group group, Clue clue, Gate... gates) {
        return Item.of(Instrument.CLEAR_COMMUNICATION_INDEX, number, group, clue, gates);
    }

}
