package org.tearsheet.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows a missing database as a sentence and a thing to do, instead of a stack trace.
 */
final class DatabaseUnavailableAnalyzer extends AbstractFailureAnalyzer<DatabaseUnavailable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnavailable cause) {
        var sentence = String.valueOf(cause.getMessage());
        return new FailureAnalysis(sentence, cause.reason().action(), cause);
    }

}
