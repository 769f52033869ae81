package org.tearsheet.library;

import org.tearsheet.quality.Finding;
import org.tearsheet.quality.QualityReport;
import org.tearsheet.quality.Scorecard;

/**
 * What must be settled before a handout may be approved. A low score alone is none: it is
 * for the reviewer to weigh.
 *
 * @param unanswered items of the score sheets that nobody has answered for this text
 * @param unsafe passages that give unsafe advice
 */
public record Obstacles(int unanswered, int unsafe) {

    static final Obstacles NONE = new Obstacles(0, 0);

    /** None for what only clinicians read. */
    static Obstacles in(DocumentKind kind, QualityReport report) {
        if (kind != DocumentKind.HANDOUT) {
            return NONE;
        }
        return new Obstacles(report.scorecards().stream().map(Scorecard::open).mapToInt(open -> open.size()).sum(),
                report.findings(Finding.Kind.UNSAFE_ADVICE).size());
    }

    public boolean isEmpty() {
        return unanswered == 0 && unsafe == 0;
    }

}
