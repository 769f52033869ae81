package org.tearsheet.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.tearsheet.quality.Finding.Check;
import org.tearsheet.quality.Manuscript.Purpose;

/** Examines texts. */
public final class Quality {

    private Quality() {
    }

    /** Examines one text; the findings stand in the order of its lines. */
    public static Examination examine(Manuscript text) {
        var findings = new ArrayList<Finding>();
        var outlines = text.parts().stream().map(Outline::of).toList();
        var prose = new ArrayList<String>();
        for (int i = 0; i < outlines.size(); i++) {
            var purpose = text.parts().get(i).purpose();
            if (purpose != Purpose.WARN_OF_WORDS) {
                findings.addAll(wording(text, outlines.get(i)));
            }
            if (purpose != Purpose.FORM) {
                prose.addAll(sentences(text, outlines.get(i)));
            }
        }
        var readability = Readability.of(text.language(), prose);
        if (text.forPatients()) {
            findings.addAll(new PatientChecks(text, outlines).findings(readability));
        }
        findings.sort(Comparator.comparing(Finding::line));
        return new Examination(readability, findings);
    }

    /**
     * What a translation has other than its original: parts, sub-headings, or points in a
     * list. The lines are those of the translation.
     */
    public static List<Finding> compare(Manuscript original, Manuscript translation) {
        if (!purposes(original).equals(purposes(translation))) {
            return List.of(Finding.of(Check.OTHER_PARTS, 1, ""));
        }
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < original.parts().size(); i++) {
            var part = translation.parts().get(i);
            var one = Outline.of(original.parts().get(i));
            var other = Outline.of(part);
            if (!points(one).equals(points(other))) {
                findings.add(Finding.of(Check.OTHER_POINTS, part.line(), "", points(one), points(other)));
            }
            if (one.headings() != other.headings()) {
                findings.add(Finding.of(Check.OTHER_HEADINGS, part.line(), "", one.headings(), other.headings()));
            }
        }
        return findings;
    }

    private static List<Purpose> purposes(Manuscript text) {
        return text.parts().stream().map(Manuscript.Part::purpose).toList();
    }

    private static List<Integer> points(Outline outline) {
        return outline.lists().stream().map(Outline.Bullets::items).toList();
    }

    private static List<String> sentences(Manuscript text, Outline outline) {
        return outline.passages()
            .stream()
            .filter(Passage::prose)
            .flatMap(passage -> Sentences.of(text.language(), passage.text()).stream())
            .toList();
    }

    private static List<Finding> wording(Manuscript text, Outline outline) {
        var findings = new ArrayList<Finding>();
        for (var rule : Wording.rules(text.language())) {
            if (text.forPatients() || !rule.forPatientsOnly()) {
                outline.passages()
                    .forEach(passage -> rule.find(passage.text())
                        .ifPresent(words -> findings.add(rule.finding(passage, words))));
            }
        }
        return findings;
    }

}
