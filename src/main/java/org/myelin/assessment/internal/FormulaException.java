package org.myelin.assessment.internal;

/** A formula cannot be read or has no value; the message continues a sentence, in small letters. */
public final class FormulaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FormulaException(String message) {
        super(message);
    }
}
