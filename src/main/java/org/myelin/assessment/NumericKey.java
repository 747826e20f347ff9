package org.myelin.assessment;

import java.math.BigDecimal;
import org.myelin.assessment.internal.Formula;
import org.myelin.assessment.internal.FormulaException;

/** The right value of a numeric item. */
final class NumericKey {

    private NumericKey() {}

    /**
     * Evaluates the formula exactly with the drawn values and rounds once, half up.
     *
     * @throws IllegalStateException when the draw does not belong to the item, or the linter was not asked
     */
    static BigDecimal of(Item.Numeric item, Draw draw) {
        try {
            return Formula.parse(item.answer()).value(draw.values()).rounded(item.decimals());
        } catch (FormulaException e) {
            throw new IllegalStateException("No right value for item " + item.id() + ": " + e.getMessage(), e);
        }
    }
}
