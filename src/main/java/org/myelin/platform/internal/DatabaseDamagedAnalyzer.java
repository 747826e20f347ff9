package org.myelin.platform.internal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what was found and where to read on, instead of a stack trace. */
class DatabaseDamagedAnalyzer extends AbstractFailureAnalyzer<DatabaseDamaged> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseDamaged cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Do not delete anything; copy the data folder first. The page this server shows now lists the steps.",
                cause);
    }
}
