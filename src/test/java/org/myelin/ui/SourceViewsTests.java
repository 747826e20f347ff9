package org.myelin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;

/** What is shown of a source, and to whom. */
class SourceViewsTests extends DemoViews {

    private String text(String address) {
        return goTo(address).getElement().getTextRecursively();
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

    @Test
    void the_search_finds_sources_that_hold_every_word() {
        signIn("ada.berg");
        goTo("sources");
        test($(TextField.class).single()).setValue("lublin 2014");
        String found = ((com.vaadin.flow.component.Component) getCurrentView())
                .getElement()
                .getTextRecursively();
        assertThat(found).contains("LUBLIN2014").doesNotContain("COCHRANE-PP");
        test($(TextField.class).single()).setValue("no such words");
        assertThat(((com.vaadin.flow.component.Component) getCurrentView())
                        .getElement()
                        .getTextRecursively())
                .contains("No source has these words");
    }
}
