package org.tearsheet.library;

import org.springframework.stereotype.Component;
import org.tearsheet.quality.Quality;
import org.tearsheet.quality.QualityReport;

/** Examines an edition together with what reviewers answered about it. */
@Component
class Appraisal {

    private final JudgedItems judged;

    Appraisal(JudgedItems judged) {
        this.judged = judged;
    }

    QualityReport of(Edition edition, DocumentKind kind) {
        var answers = judged.of(edition.id().value()).stream().map(item -> item.about(edition)).toList();
        return Quality.report(Body.manuscript(kind, edition.language(), edition.body()),
                JudgedAnswer.judgements(answers));
    }

}
