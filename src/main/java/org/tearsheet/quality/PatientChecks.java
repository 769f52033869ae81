package org.tearsheet.quality;

import java.util.ArrayList;
import java.util.List;

import org.tearsheet.quality.Finding.Check;
import org.tearsheet.quality.Manuscript.Purpose;

/**
 * What a text for patients must be: easy to read, short in its lists, sparing with
 * figures.
 */
class PatientChecks {

    private static final double HARDEST_GRADE = 6.0;

    private static final double LEAST_SZIGRISZT_PAZOS = 65;

    private static final double LEAST_FERNANDEZ_HUERTA = 70;

    private static final int LONGEST_MEAN_SENTENCE = 15;

    private static final int LONGEST_SENTENCE = 25;

    private static final int LONGEST_LIST = 7;

    private static final WordPattern SURVEYED = WordPattern.of("\\b(?:survey|study|encuesta|estudio)\\b");

    private static final WordPattern CAUTIOUS = WordPattern
        .of("\\b(?:may not|cannot|puede no|puede que no|quizá no)\\b");

    private final Anatomy text;

    private final List<Finding> findings = new ArrayList<>();

    PatientChecks(Anatomy text) {
        this.text = text;
    }

    /** Whether it is harder than the limits allow, by the formulas of its language. */
    static boolean isHard(Anatomy text) {
        var readability = text.readability();
        return isSpanish(text)
                ? readability.szigrisztPazos() < LEAST_SZIGRISZT_PAZOS
                        || readability.fernandezHuerta() < LEAST_FERNANDEZ_HUERTA
                : readability.fleschKincaidGrade() > HARDEST_GRADE;
    }

    List<Finding> findings() {
        ease(text.readability());
        for (int i = 0; i < text.outlines().size(); i++) {
            var part = text.text().parts().get(i);
            var outline = text.outlines().get(i);
            if (part.purpose() != Purpose.FORM) {
                lists(outline);
            }
            if (part.purpose() == Purpose.ADVISE && outline.lists().isEmpty()) {
                find(Check.NOTHING_TO_DO, part.line(), "");
            }
        }
        text.sentences().forEach(this::length);
        figures();
        return findings;
    }

    private static boolean isSpanish(Anatomy text) {
        return text.text().language().getLanguage().equals("es");
    }

    private void ease(Readability readability) {
        if (isHard(text) && isSpanish(text)) {
            find(Check.HARD_TO_READ_IN_SPANISH, 1, "", readability.szigrisztPazos(), LEAST_SZIGRISZT_PAZOS,
                    readability.fernandezHuerta(), LEAST_FERNANDEZ_HUERTA);
        }
        else if (isHard(text)) {
            find(Check.HARD_TO_READ, 1, "", readability.fleschKincaidGrade(), HARDEST_GRADE);
        }
        if (readability.meanSentence() > LONGEST_MEAN_SENTENCE) {
            find(Check.LONG_SENTENCES, 1, "", readability.meanSentence(), LONGEST_MEAN_SENTENCE);
        }
    }

    private void lists(Outline outline) {
        for (var list : outline.lists()) {
            if (list.nested()) {
                find(Check.LIST_IN_A_LIST, list.line(), "");
            }
            if (list.items() > LONGEST_LIST) {
                find(Check.LONG_LIST, list.line(), "", list.items(), LONGEST_LIST);
            }
        }
        outline.tables().forEach(table -> find(Check.TABLE_IN_THE_TEXT, table.line(), ""));
    }

    private void length(Anatomy.Sentence sentence) {
        int words = Readability.words(sentence.text()).size();
        if (words > LONGEST_SENTENCE) {
            find(Check.LONG_SENTENCE, sentence.line(), sentence.text(), words, LONGEST_SENTENCE);
        }
    }

    private void figures() {
        var figures = text.outlines()
            .stream()
            .flatMap(outline -> outline.passages().stream())
            .filter(Numbers::isFigure)
            .toList();
        figures.stream().skip(1).forEach(passage -> find(Check.FIGURES, passage.line(), passage.text()));
        figures.stream()
            .filter(passage -> !SURVEYED.isIn(passage.words()) || !CAUTIOUS.isIn(passage.words()))
            .forEach(passage -> find(Check.FIGURE_WITHOUT_CAUTION, passage.line(), passage.text()));
    }

    private void find(Check check, int line, String passage, Object... values) {
        findings.add(Finding.of(check, line, Place.of(line, passage).passage(), values));
    }

}
