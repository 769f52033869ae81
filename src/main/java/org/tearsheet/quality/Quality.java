package org.tearsheet.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.tearsheet.quality.Finding.Check;
import org.tearsheet.quality.Manuscript.Purpose;

/** Examines texts. */
public final class Quality {

    private Quality() {
    }

    /** Examines one text; the findings stand in the order of its lines. */
    public static Examination examine(Manuscript text) {
        var anatomy = Anatomy.of(text);
        return new Examination(anatomy.readability(), findings(anatomy));
    }

    /**
     * All there is to say about a text while it is written or reviewed. Instruments score
     * only what patients read.
     * @param judgements what reviewers answered, by item
     */
    public static QualityReport report(Manuscript text, Map<Item, Judgement> judgements) {
        var anatomy = Anatomy.of(text);
        var scorecards = text.forPatients() ? Arrays.stream(Instrument.values())
            .map(instrument -> Scorecard.of(instrument, anatomy, judgements))
            .toList() : List.<Scorecard>of();
        return new QualityReport(anatomy.readability(), findings(anatomy), scorecards);
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

    private static List<Finding> findings(Anatomy anatomy) {
        var findings = new ArrayList<Finding>();
        var text = anatomy.text();
        for (int i = 0; i < text.parts().size(); i++) {
            if (text.parts().get(i).purpose() != Purpose.WARN_OF_WORDS) {
                findings.addAll(wording(text, anatomy.outlines().get(i)));
            }
        }
        if (text.forPatients()) {
            findings.addAll(new PatientChecks(anatomy).findings());
        }
        findings.addAll(new PaperChecks().findings(anatomy));
        findings.sort(Comparator.comparing(Finding::line));
        return findings;
    }

    private static List<Finding> wording(Manuscript text, Outline outline) {
        return outline.passages()
            .stream()
            .flatMap(passage -> Wording.hits(text.language(), passage.words())
                .stream()
                .filter(hit -> text.forPatients() || !hit.rule().forPatientsOnly())
                .map(hit -> hit.rule().finding(passage, hit.words())))
            .toList();
    }

}
