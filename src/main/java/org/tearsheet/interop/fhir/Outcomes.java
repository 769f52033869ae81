package org.tearsheet.interop.fhir;

import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Says in English what became of a call. */
final class Outcomes {

    private static final String ENGLISH = "en";

    private Outcomes() {
    }

    static OperationOutcome of(Refused refused) {
        return of(IssueSeverity.ERROR, refused.issue(), refused.sentence());
    }

    static OperationOutcome hint(String sentence) {
        return of(IssueSeverity.WARNING, IssueType.INFORMATIONAL, sentence);
    }

    private static OperationOutcome of(IssueSeverity severity, IssueType issue, String sentence) {
        var outcome = new OperationOutcome();
        outcome.setText(Narration.of(ENGLISH, sentence));
        outcome.setLanguage(ENGLISH);
        outcome.addIssue().setSeverity(severity).setCode(issue).setDiagnostics(sentence);
        return outcome;
    }

}
