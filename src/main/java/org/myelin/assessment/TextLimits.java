package org.myelin.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks of items that are answered in words. */
final class TextLimits {

    private TextLimits() {}

    static void shortText(Item.ShortText item, Findings findings) {
        findings.why("/why", item.why());
        findings.maxLength(item.maxLength());
        if (item.accept().isEmpty()) {
            findings.add(AuthoringRule.ITEM_KEY_MISSING, "/accept", "There is no accepted form.");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < item.accept().size(); i++) {
            String form = item.accept().get(i);
            String path = "/accept/" + i;
            if (form.isBlank() || form.length() > item.maxLength()) {
                findings.add(AuthoringRule.ITEM_ACCEPT, path, "The form is empty or longer than maxLength allows.");
            }
            if (!seen.add(AcceptedForms.normal(form, item.caseSensitive()))) {
                findings.add(AuthoringRule.ITEM_ACCEPT_DUPLICATE, path, "The form is the same as an earlier one.");
            }
        }
    }

    static void essay(Item.Essay item, Findings findings) {
        List<Criterion> rubric = item.rubric();
        findings.why("/why", item.why());
        findings.maxLength(item.maxLength());
        findings.ids("/rubric", rubric, Criterion::id);
        findings.texts("/rubric", "text", rubric, Criterion::text);
        if (rubric.isEmpty()) {
            findings.add(AuthoringRule.ITEM_RUBRIC, "/rubric", "The rubric has no line.");
        }
        for (int i = 0; i < rubric.size(); i++) {
            if (rubric.get(i).points() < 1) {
                findings.add(
                        AuthoringRule.ITEM_RUBRIC, "/rubric/" + i + "/points", "A line is worth at least one point.");
            }
        }
    }
}
