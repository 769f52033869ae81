package org.tearsheet.quality;

import java.util.List;

import static org.tearsheet.quality.Answer.NO;
import static org.tearsheet.quality.Answer.NOT_APPLICABLE;
import static org.tearsheet.quality.Clue.JUDGED;
import static org.tearsheet.quality.Gate.ifNo;
import static org.tearsheet.quality.Gate.ifYes;
import static org.tearsheet.quality.Group.ACTIONS;
import static org.tearsheet.quality.Group.CONTENT;
import static org.tearsheet.quality.Group.LAYOUT;
import static org.tearsheet.quality.Group.ORGANISATION;
import static org.tearsheet.quality.Group.USE_OF_NUMBERS;
import static org.tearsheet.quality.Group.VISUAL_AIDS;
import static org.tearsheet.quality.Group.WORDS;

/**
 * The 24 items of the PEMAT-P. Items 13 and 14 are about sound and film, so print has
 * none of these numbers.
 */
class Pemat {

    static final List<Item> ITEMS = List.of(item("1", CONTENT, JUDGED), //
            item("2", CONTENT, JUDGED), //

            item("3", WORDS, Clues::easyWords), //
            item("4", WORDS, Clues::abbreviations), //
            item("5", WORDS, Clues::activeVoice), //

            item("6", USE_OF_NUMBERS, Clues::clearNumbers).orNotApplicable(), //
            item("7", USE_OF_NUMBERS, Clues::noCalculations), //

            item("8", ORGANISATION, Clues::shortSections).orNotApplicable(), //
            item("9", ORGANISATION, Clues::headings).orNotApplicable(), //
            item("10", ORGANISATION, JUDGED), //
            item("11", ORGANISATION, Clues::summary).orNotApplicable(), //

            item("12", LAYOUT, Clues::visualCues), //

            item("15", VISUAL_AIDS, JUDGED), //
            item("16", VISUAL_AIDS, Clues::picturesDoNotApply).orNotApplicable(), //
            item("17", VISUAL_AIDS, Clues::picturesDoNotApply).orNotApplicable(), //
            item("18", VISUAL_AIDS, Clues::picturesDoNotApply).orNotApplicable(), //
            item("19", VISUAL_AIDS, Clues::tables).orNotApplicable(), //

            item("20", ACTIONS, Clues::thingsToDo), //
            item("21", ACTIONS, Clues::addressedDirectly, ifNo("20", NO)), //
            item("22", ACTIONS, JUDGED), //
            item("23", ACTIONS, Clues::somethingToFillIn), //
            item("24", ACTIONS, JUDGED, ifYes("7", NOT_APPLICABLE)).orNotApplicable(), //
            item("25", ACTIONS, Clues::tables).orNotApplicable(), //
            item("26", ACTIONS, JUDGED));

    private Pemat() {
    }

    private static Item item(String number, Group group, Clue clue, Gate... gates) {
        return Item.of(Instrument.PEMAT_P, number, group, clue, gates);
    }

}
