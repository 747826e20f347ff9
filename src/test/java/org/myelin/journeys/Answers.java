package org.myelin.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.LinkedHashSet;
import java.util.Set;

/** Answers an item of any type with the first thing it offers; right or wrong does not matter to the journeys. */
final class Answers {

    private Answers() {}

    static void somehow(Locator item) {
        Locator radios = item.locator("input[type=radio]");
        Locator selects = item.locator("select");
        Locator boxes = item.locator("input[type=checkbox]");
        if (radios.count() > 0) {
            Set<String> groups = new LinkedHashSet<>();
            radios.all().forEach(radio -> groups.add(radio.getAttribute("name")));
            groups.forEach(group -> item.locator("input[type=radio][name='" + group + "']")
                    .first()
                    .check(force()));
        } else if (selects.count() > 0) {
            selects.all().forEach(select -> select.selectOption(new SelectOption().setIndex(1)));
        } else if (boxes.count() > 0) {
            boxes.first().check(force());
        } else if (item.locator("input").count() > 0) {
            item.locator("input").first().fill("1");
        } else if (item.locator("textarea").count() > 0) {
            item.locator("textarea").first().fill("I would ask and write it down.");
        } else if (item.locator("button.token").count() > 0) {
            item.locator("button.token").first().click();
            item.locator("button.put").first().click();
        } else {
            // Things to put in order: the order they are drawn in.
            item.locator("button.keep").click();
        }
    }

    /** The players draw their own marks over the native controls, which stay the ones that are operated. */
    private static Locator.CheckOptions force() {
        return new Locator.CheckOptions().setForce(true);
    }
}
