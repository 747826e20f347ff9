package org.myelin.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myelin.assessment.internal.Formula;
import org.myelin.assessment.internal.FormulaException;
import org.myelin.assessment.internal.Markup;

/** The checks of numeric items: the formula has to have a value for whatever may be drawn. */
final class NumericLimits {

    /** Up to so many combinations of parameters are all tried; beyond that, the corners and a sample. */
    private static final long ALL = 20_000;

    private static final int SAMPLE = 2_000;
    private static final int MOST_PARAMETERS = 8;

    private final Findings findings;

    NumericLimits(Findings findings) {
        this.findings = findings;
    }

    void check(Item.Numeric item) {
        findings.why("/why", item.why());
        if (item.unit().isBlank()) {
            findings.add(AuthoringRule.ITEM_UNIT_MISSING, "/unit", "Name the unit of the answer.");
        }
        if (item.decimals() < 0 || item.decimals() > 6) {
            findings.add(AuthoringRule.ITEM_NUMBER, "/decimals", "Set decimals to a number from 0 to 6.");
        }
        if (item.tolerance().signum() < 0) {
            findings.add(AuthoringRule.ITEM_NUMBER, "/tolerance", "The tolerance cannot be negative.");
        }
        boolean sound = parameters(item);
        Formula formula;
        try {
            formula = Formula.parse(item.answer());
        } catch (FormulaException e) {
            findings.add(AuthoringRule.ITEM_FORMULA, "/answer", sentence(e));
            return;
        }
        unused(item, formula.names());
        if (sound) {
            values(item, formula);
        }
    }

    private boolean parameters(Item.Numeric item) {
        boolean sound = item.parameters().size() <= MOST_PARAMETERS;
        if (!sound) {
            findings.add(
                    AuthoringRule.ITEM_PARAMETER,
                    "/parameters",
                    "There are more than " + MOST_PARAMETERS + " of them.");
        }
        for (Map.Entry<String, Parameter> entry : item.parameters().entrySet()) {
            Parameter parameter = entry.getValue();
            if (parameter.step().signum() <= 0 || parameter.max().compareTo(parameter.min()) < 0) {
                findings.add(
                        AuthoringRule.ITEM_PARAMETER,
                        "/parameters/" + entry.getKey(),
                        "A parameter needs a step above 0 and a min that is not above its max.");
                sound = false;
            }
        }
        for (String mark : Markup.placeIds(item.stem())) {
            if (!item.parameters().containsKey(mark)) {
                findings.add(AuthoringRule.ITEM_MARKS, "/stem", "There is no parameter \"" + mark + "\".");
            }
        }
        return sound;
    }

    private void unused(Item.Numeric item, Set<String> inFormula) {
        List<String> inStem = Markup.placeIds(item.stem());
        for (String name : item.parameters().keySet()) {
            if (!inStem.contains(name) || !inFormula.contains(name)) {
                findings.add(
                        AuthoringRule.ITEM_PARAMETER_UNUSED,
                        "/parameters/" + name,
                        "The parameter does not stand in both the stem and the formula.");
            }
        }
    }

    private void values(Item.Numeric item, Formula formula) {
        try {
            for (Map<String, BigDecimal> values : trials(item)) {
                formula.value(values);
            }
        } catch (FormulaException e) {
            findings.add(AuthoringRule.ITEM_FORMULA, "/answer", sentence(e));
        }
    }

    private static List<Map<String, BigDecimal>> trials(Item.Numeric item) {
        long combinations = 1;
        for (Parameter parameter : item.parameters().values()) {
            combinations = Math.min(ALL + 1, combinations * Math.min(ALL + 1, Draws.lastStep(parameter) + 1));
        }
        boolean all = combinations <= ALL;
        List<Map<String, BigDecimal>> trials = new ArrayList<>();
        trials.add(Map.of());
        for (Map.Entry<String, Parameter> entry : item.parameters().entrySet()) {
            trials = extended(trials, entry.getKey(), entry.getValue(), all);
        }
        for (int seed = 0; !all && seed < SAMPLE; seed++) {
            trials.add(Draws.draw(item, seed).values());
        }
        return trials;
    }

    /** Every trial with every value of one more parameter, or with its two ends. */
    private static List<Map<String, BigDecimal>> extended(
            List<Map<String, BigDecimal>> trials, String name, Parameter parameter, boolean all) {
        long last = Draws.lastStep(parameter);
        List<Map<String, BigDecimal>> extended = new ArrayList<>();
        for (Map<String, BigDecimal> trial : trials) {
            for (long k = 0; k <= last; k += all ? 1 : Math.max(1, last)) {
                Map<String, BigDecimal> more = new LinkedHashMap<>(trial);
                more.put(name, parameter.min().add(parameter.step().multiply(BigDecimal.valueOf(k))));
                extended.add(more);
            }
        }
        return extended;
    }

    private static String sentence(FormulaException e) {
        String message = e.getMessage();
        return "The answer cannot be computed: " + message + ".";
    }
}
