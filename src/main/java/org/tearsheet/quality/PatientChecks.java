package org.tearsheet.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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

    private static final int SHOWN = 80;

    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern FIGURE = Pattern.compile("\\d ?%|\\bper ?cent\\b|\\bpor ciento\\b"
            + "|\\d+ (?:in|out of|of every|de cada) \\d+|\\b(?:one|two) (?:in|out of) (?:three|four|five|ten)\\b"
            + "|\\b(?:un[oa]?|dos|tres) de cada \\w+|\\bla mitad de l[ao]s\\b|\\bhalf of (?:all|the)\\b", WORDS);

    private static final Pattern SURVEYED = Pattern.compile("\\b(?:survey|study|encuesta|estudio)\\b", WORDS);

    private static final Pattern CAUTIOUS = Pattern.compile("\\b(?:may not|cannot|puede no|puede que no|quizá no)\\b",
            WORDS);

    private final Manuscript text;

    private final List<Outline> outlines;

    private final List<Finding> findings = new ArrayList<>();

    PatientChecks(Manuscript text, List<Outline> outlines) {
        this.text = text;
        this.outlines = outlines;
    }

    List<Finding> findings(Readability readability) {
        ease(readability);
        for (int i = 0; i < outlines.size(); i++) {
            var part = text.parts().get(i);
            if (part.purpose() != Purpose.FORM) {
                lists(outlines.get(i));
                outlines.get(i).passages().forEach(this::sentences);
            }
            if (part.purpose() == Purpose.ADVISE && outlines.get(i).lists().isEmpty()) {
                find(Check.NOTHING_TO_DO, part.line(), "");
            }
        }
        figures();
        return findings;
    }

    private void ease(Readability readability) {
        if (text.language().getLanguage().equals("es")) {
            if (readability.szigrisztPazos() < LEAST_SZIGRISZT_PAZOS
                    || readability.fernandezHuerta() < LEAST_FERNANDEZ_HUERTA) {
                find(Check.HARD_TO_READ_IN_SPANISH, 1, "", readability.szigrisztPazos(), LEAST_SZIGRISZT_PAZOS,
                        readability.fernandezHuerta(), LEAST_FERNANDEZ_HUERTA);
            }
        }
        else if (readability.fleschKincaidGrade() > HARDEST_GRADE) {
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
        outline.tables().forEach(line -> find(Check.TABLE_IN_THE_TEXT, line, ""));
    }

    private void sentences(Passage passage) {
        for (var sentence : Sentences.of(text.language(), passage.text())) {
            int words = Readability.words(sentence).size();
            if (words > LONGEST_SENTENCE) {
                find(Check.LONG_SENTENCE, passage.line(), sentence, words, LONGEST_SENTENCE);
            }
        }
    }

    private void figures() {
        var figures = outlines.stream()
            .flatMap(outline -> outline.passages().stream())
            .filter(passage -> FIGURE.matcher(passage.text()).find())
            .toList();
        figures.stream().skip(1).forEach(passage -> find(Check.FIGURES, passage.line(), passage.text()));
        figures.stream()
            .filter(passage -> !SURVEYED.matcher(passage.text()).find() || !CAUTIOUS.matcher(passage.text()).find())
            .forEach(passage -> find(Check.FIGURE_WITHOUT_CAUTION, passage.line(), passage.text()));
    }

    private void find(Check check, int line, String passage, Object... values) {
        var shown = passage.length() <= SHOWN ? passage : passage.substring(0, SHOWN) + "…";
        findings.add(Finding.of(check, line, shown, values));
    }

}
