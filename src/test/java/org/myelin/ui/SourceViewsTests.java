package org.myelin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is shown of a source, and to whom. */
class SourceViewsTests extends DemoViews {

    private String text(String address) {
        return words(goTo(address));
    }

    @Test
    void a_source_says_what_was_read_when_it_was_checked_and_what_rests_on_it() {
        signIn("ada.berg");
        assertThat(text("sources/LUBLIN2014"))
                .contains(
                        "Defining the clinical course of multiple sclerosis",
                        "PMID 24871874",
                        "figure legends",
                        "Source read",
                        "Last checked",
                        "To be checked again by",
                        "One disease, many courses",
                        "Old words in old letters",
                        "Glossary");
    }

    @Test
    void items_and_flashcards_are_named_to_staff_only() {
        signIn("ada.berg");
        assertThat(text("sources/LUBLIN2014")).doesNotContain("itm-", "crd-");
        signIn("ines.moreau");
        assertThat(text("sources/LUBLIN2014")).contains("itm-types-spot-prms", "crd-types-active");
        signIn("robin.lee");
        assertThat(text("sources/LUBLIN2014")).contains("itm-types-spot-prms");
    }

    private static int places(String text) {
        var number = Pattern.compile("(\\d+) places rest on it").matcher(text.replace("LUBLIN2014", ""));
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    @Test
    void the_search_finds_sources_that_hold_every_word() {
        signIn("ada.berg");
        goTo("sources");
        test($(TextField.class).single()).setValue("lublin 2014");
        String found = words((Component) getCurrentView());
        assertThat(found).contains("LUBLIN2014").doesNotContain("COCHRANE-PP");
        assertThat(places(found)).isPositive();
        signIn("ines.moreau");
        goTo("sources");
        test($(TextField.class).single()).setValue("lublin 2014");
        String staff = words((Component) getCurrentView());
        assertThat(places(staff)).as("staff see items and flashcards as well").isGreaterThan(places(found));
        test($(TextField.class).single()).setValue("no such words");
        assertThat(words((Component) getCurrentView())).contains("No source has these words");
    }
}
