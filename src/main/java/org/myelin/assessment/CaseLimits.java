package org.myelin.assessment;

import java.util.HashSet;
import java.util.Set;

/** The checks of an unfolding case; its items are checked one by one as all items are. */
final class CaseLimits {

    private final Findings findings;

    CaseLimits(Findings findings) {
        this.findings = findings;
    }

    void check(CaseStudy study) {
        findings.text("/title", study.title());
        AuthoringLimits.chart(study.chart(), findings);
        if (study.chartAt(1).tabs().isEmpty()) {
            findings.add(AuthoringRule.CASE_CHART, "/chart", "Nothing of the chart is visible at the first step.");
        }
        if (study.chartAt(1).equals(study.chartAt(CaseStudy.STEPS))) {
            findings.add(AuthoringRule.CASE_CHART, "/chart", "Nothing is added to the chart after the first step.");
        }
        Set<String> tabs = new HashSet<>();
        study.chart().tabs().forEach(tab -> tabs.add(tab.id()));
        int size = study.items().size();
        if (size != CaseStudy.STEPS) {
            findings.add(AuthoringRule.CASE_ITEMS, "/items", "The case has " + size + " items, not 6.");
        }
        Set<ItemId> seen = new HashSet<>();
        for (int i = 0; i < size; i++) {
            Item item = study.items().get(i);
            String path = "/items/" + i;
            if (!seen.add(item.id())) {
                findings.add(AuthoringRule.CASE_ITEMS, path, "The item " + item.id() + " is there twice.");
            }
            if (item.chart() != null && !(item instanceof Item.Trend)) {
                findings.add(AuthoringRule.CASE_CHART, path + "/chart", "The chart belongs to the case.");
            }
            if (item instanceof Item.Trend trend) {
                trend.chart().tabs().stream()
                        .filter(tab -> tabs.contains(tab.id()))
                        .forEach(tab -> findings.add(
                                AuthoringRule.CASE_CHART,
                                path + "/chart",
                                "The chart of the case has a tab \"" + tab.id() + "\" already."));
            }
        }
    }
}
