package org.myelin.assessment.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact quotient. Doses divide, and a quotient that is rounded before the last step can fall on the wrong side of
 * a half.
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator) {

    public Fraction {
        if (denominator.signum() == 0) {
            throw new FormulaException("the formula divides by zero");
        }
    }

    static Fraction of(BigDecimal value) {
        return new Fraction(value, BigDecimal.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    /** The value rounded once, half up (away from zero). */
    public BigDecimal rounded(int decimals) {
        return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
    }
}
