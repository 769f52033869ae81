package org.tearsheet.quality;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tearsheet.quality.Manuscript.Part;
import org.tearsheet.quality.Manuscript.Purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tearsheet.quality.Answer.NO;
import static org.tearsheet.quality.Answer.NOT_APPLICABLE;
import static org.tearsheet.quality.Answer.YES;

class CluesTests {

    private static final Locale SPANISH = Locale.of("es");

    private static final String LONG = "Rest when you can and drink some water with a friend. ".repeat(15);

    @ParameterizedTest
    @MethodSource("clues")
    void aClueReadsTheText(String number, Clue clue, Locale language, String markdown, @Nullable Answer answer) {
        assertThat(clue.in(text(language, markdown)).answer()).as(number).isEqualTo(answer);
    }

    static Stream<Arguments> clues() {
        var en = Locale.ENGLISH;
        return Stream.of(arguments("CCI 3", (Clue) Clues::emphasisAtTheTop, en, "**Stop** when it hurts.", YES),
                arguments("CCI 3", (Clue) Clues::emphasisAtTheTop, en, "Stop when it *hurts*.", NO),
                arguments("CCI 5", (Clue) Clues::thingsToDo, en, "- Rest.", YES),
                arguments("CCI 5", (Clue) Clues::thingsToDo, en, "Rest.", NO),
                arguments("CCI 7", (Clue) Clues::abbreviations, en, "PCD is common.", NO),
                arguments("CCI 7", (Clue) Clues::abbreviations, en, "Low mood after sex (PCD) is common.", null),
                arguments("CCI 7", (Clue) Clues::abbreviations, en, "Watch TV.", null),
                arguments("CCI 8", (Clue) Clues::lists, en, "- a\n- b", YES),
                arguments("CCI 8", (Clue) Clues::lists, en, "- a\n- b\n- c\n- d\n- e\n- f\n- g\n- h", NO),
                arguments("CCI 8", (Clue) Clues::lists, en, "a, b", NO),
                arguments("CCI 9", (Clue) Clues::chunksWithHeadings, en, LONG, NO),
                arguments("CCI 11", (Clue) Clues::whatIsNotKnown, en, "Nobody knows why.", YES),
                arguments("CCI 11", (Clue) Clues::whatIsNotKnown, SPANISH, "No se sabe por qué.", YES),
                arguments("CCI 11", (Clue) Clues::whatIsNotKnown, en, "It is common.", NO),
                arguments("CCI C", (Clue) Clues::anyNumber, en, "One in five people cry.", YES),
                arguments("CCI C", (Clue) Clues::anyNumber, SPANISH, "Le pasa a una de cada cinco personas.", YES),
                arguments("CCI C", (Clue) Clues::anyNumber, en, "Some people cry.", NO),
                arguments("CCI 15", (Clue) Clues::wholeNumbers, en, "4 in 10 people cry.", YES),
                arguments("CCI 15", (Clue) Clues::wholeNumbers, en, "40% of people cry.", NO),
                arguments("CCI 15", (Clue) Clues::wholeNumbers, SPANISH, "Un 3,5 por ciento llora.", NO),
                arguments("CCI 17", (Clue) Clues::noComparedFractions, en, "1 in 5 men and 2 in 7 women cry.", NO),
                arguments("CCI 17", (Clue) Clues::noComparedFractions, en, "1 in 5 men and 2 in 5 women cry.", null),
                arguments("CCI 20", (Clue) Clues::probabilities, en, "Wait 4 hours.", NOT_APPLICABLE),
                arguments("CCI 20", (Clue) Clues::probabilities, en, "It fails for 1 in 5.", null),
                arguments("PEMAT 3", (Clue) Clues::easyWords, en,
                        "Consideration of psychological circumstances necessitates evaluation.", NO),
                arguments("PEMAT 3", (Clue) Clues::easyWords, SPANISH, "Pare. Descanse un rato.", YES),
                arguments("PEMAT 5", (Clue) Clues::activeVoice, en, "You will be called. It was written down.", NO),
                arguments("PEMAT 5", (Clue) Clues::activeVoice, en, "We call you. You are tired.", YES),
                arguments("PEMAT 5", (Clue) Clues::activeVoice, SPANISH, "Será llamada. Fue examinada.", NO),
                arguments("PEMAT 6", (Clue) Clues::clearNumbers, en, "Rest.", NOT_APPLICABLE),
                arguments("PEMAT 6", (Clue) Clues::clearNumbers, en, "Wait 24 hours.", NOT_APPLICABLE),
                arguments("PEMAT 6", (Clue) Clues::clearNumbers, SPANISH, "Espere de 2 a 3 semanas.", NOT_APPLICABLE),
                arguments("PEMAT 6", (Clue) Clues::clearNumbers, en, "Take 2 pills.", YES),
                arguments("PEMAT 6", (Clue) Clues::clearNumbers, en, "Take 0.5 pills.", NO),
                arguments("PEMAT 7", (Clue) Clues::noCalculations, en, "Rest.", YES),
                arguments("PEMAT 7", (Clue) Clues::noCalculations, en, "Take 2 pills.", null),
                arguments("PEMAT 8", (Clue) Clues::shortSections, en, "Rest.", NOT_APPLICABLE),
                arguments("PEMAT 8", (Clue) Clues::shortSections, en, "- a\n- b\n- c", YES),
                arguments("PEMAT 8", (Clue) Clues::shortSections, en, "- a\n- b\n\n" + LONG, NO),
                arguments("PEMAT 11", (Clue) Clues::summary, en, "- a\n- b\n\nIn short: rest.", YES),
                arguments("PEMAT 11", (Clue) Clues::summary, SPANISH, "- a\n- b\n\nEn resumen, descanse.", YES),
                arguments("PEMAT 11", (Clue) Clues::summary, en, "- a\n- b\n- c", NO),
                arguments("PEMAT 12", (Clue) Clues::visualCues, en, "Rest.", NO),
                arguments("PEMAT 12", (Clue) Clues::visualCues, en, "- Rest.", YES),
                arguments("PEMAT 19", (Clue) Clues::tables, en, "Rest.", NOT_APPLICABLE),
                arguments("PEMAT 19", (Clue) Clues::tables, en, "| a |\n|---|\n| b |", null),
                arguments("PEMAT 21", (Clue) Clues::addressedDirectly, en, "- Take your time.", YES),
                arguments("PEMAT 21", (Clue) Clues::addressedDirectly, en, "- Patients should rest.", null),
                arguments("PEMAT 23", (Clue) Clues::somethingToFillIn, en, "- Rest.", null));
    }

    private static Anatomy text(Locale language, String markdown) {
        return Anatomy.of(new Manuscript(language, true, List.of(new Part(Purpose.ADVISE, 1, markdown))));
    }

}
