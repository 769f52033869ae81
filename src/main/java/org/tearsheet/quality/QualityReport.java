package org.tearsheet.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a screen shows beside a text.
 *
 * @param findings what should be mended, in the order of the lines
 * @param scorecards one for each instrument; none for what only clinicians read
 */
public record QualityReport(Readability readability, List<Finding> findings, List<Scorecard> scorecards) {

    public QualityReport {
        findings = List.copyOf(findings);
        scorecards = List.copyOf(scorecards);
    }

    /** The same report with what somebody else found. */
    public QualityReport with(List<Finding> others) {
        return new QualityReport(readability,
                Stream.concat(findings.stream(), others.stream()).sorted(Comparator.comparing(Finding::line)).toList(),
                scorecards);
    }

    public List<Finding> findings(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    public Optional<Scorecard> scorecard(Instrument instrument) {
        return scorecards.stream().filter(scorecard -> scorecard.instrument() == instrument).findFirst();
    }

}
