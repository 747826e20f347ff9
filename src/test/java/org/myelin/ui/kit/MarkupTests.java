package org.myelin.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTests {

    private static Element read(Markup markup) {
        return Jsoup.parseBodyFragment(markup.in("div", "my-map").getElement().getProperty("innerHTML"))
                .body();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\" onclick=\"alert(1)",
                "' onfocus='alert(1)' autofocus='",
                "</a><img src=x onerror=alert(1)>",
                "&lt;b&gt; & “quoted”",
                ""
            })
    void a_text_stays_a_text_wherever_it_stands(String text) {
        Element body = read(new Markup()
                .open("p", "title", text)
                .text(text)
                .link(text, text)
                .span("my-word", text)
                .close());

        Element paragraph = body.child(0);
        assertThat(body.children()).hasSize(1);
        assertThat(paragraph.children()).extracting(Element::tagName).containsExactly("a", "span");
        assertThat(paragraph.attributes()).hasSize(1);
        assertThat(paragraph.attr("title")).isEqualTo(text);
        assertThat(paragraph.ownText()).isEqualTo(text);
        assertThat(paragraph.child(0).attributes()).hasSize(1);
        assertThat(paragraph.child(0).attr("href")).isEqualTo(text);
        assertThat(paragraph.child(1).text()).isEqualTo(text);
    }

    @Test
    void elements_are_nested_as_they_are_begun_and_ended() {
        Element body = read(new Markup()
                .open("ul")
                .open("li")
                .text("one")
                .close()
                .open("li")
                .close()
                .close());
        assertThat(body.select("ul > li")).extracting(Element::text).containsExactly("one", "");
    }

    @Test
    void an_element_that_is_not_ended_is_a_mistake_of_the_program() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Markup().open("ul").in("div", "my-map"))
                .withMessageContaining("ul");
    }

    @Test
    void chips_bars_and_notes_are_those_of_the_kit() {
        Element body = read(new Markup()
                .chip(Kit.Tone.GOOD, "Complete")
                .chip(Kit.Tone.NEUTRAL, "5 lessons")
                .progress(3, 8, "Lessons done")
                .muted("3 of 8 lessons done"));

        List<Component> kit = List.of(
                Kit.chip(Kit.Tone.GOOD, "Complete"),
                Kit.chip(Kit.Tone.NEUTRAL, "5 lessons"),
                Kit.progress(3, 8, "Lessons done"),
                Kit.muted("3 of 8 lessons done"));
        assertThat(body.children()).hasSameSizeAs(kit);
        for (int i = 0; i < kit.size(); i++) {
            Element same = Jsoup.parseBodyFragment(kit.get(i).getElement().getOuterHTML())
                    .body()
                    .child(0);
            Element written = body.child(i);
            assertThat(written.tagName()).isEqualTo(same.tagName());
            assertThat(written.text()).isEqualTo(same.text());
            assertThat(written.classNames()).isEqualTo(same.classNames());
            assertThat(written.removeAttr("class").attributes())
                    .containsExactlyInAnyOrderElementsOf(
                            same.removeAttr("class").attributes());
        }
    }
}
