package org.myelin.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myelin.content.internal.markdown.Svg;
import org.myelin.content.internal.source.Problems;
import org.myelin.content.internal.source.SourceText;

/** Drawings are written into the page, so nothing in them may act, load or clash. */
class DrawingTests {

    private static final String HEAD = "<svg xmlns=\"http://www.w3.org/2000/svg\" "
            + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\"><title>T</title>";

    private static Optional<String> vet(String svg, Problems problems) {
        return Svg.vet(new SourceText("a.svg", svg), "p", problems);
    }

    private static String accepted(String inside) {
        Problems problems = new Problems();
        Optional<String> svg = vet(HEAD + inside + "</svg>", problems);
        assertThat(problems.sorted()).isEmpty();
        return svg.orElseThrow();
    }

    @Test
    void ids_and_everything_that_names_them_get_the_prefix() {
        String svg = accepted(
                "<defs><path id=\"a\" d=\"M0 0\"/><marker id=\"m\"/></defs><use href=\"#a\"/>"
                        + "<use xlink:href=\"#a\"/><path marker-end=\"url(#m)\" style=\"fill: url('#a')\" aria-labelledby=\"a m\"/>");
        assertThat(svg)
                .contains("id=\"p-a\"", "id=\"p-m\"", "href=\"#p-a\"", "marker-end=\"url(#p-m)\"", "fill: url(#p-a)")
                .contains("aria-labelledby=\"p-a p-m\"")
                .doesNotContain("\"a\"", "#a", "#m");
    }

    @Test
    void rules_in_style_reach_only_their_own_drawing() {
        String svg = accepted("<style>.x { fill: #abc } #a > b { stroke: red }</style><g id=\"a\" class=\"x\"/>");
        assertThat(svg).contains("<style>#p-svg{.x { fill: #abc } #p-a > b { stroke: red }}</style>");
    }

    @Test
    void a_root_with_an_own_id_is_the_scope_of_its_rules() {
        Problems problems = new Problems();
        String svg = vet(HEAD.replace("<svg ", "<svg id=\"root\" ") + "<style>g{}</style></svg>", problems)
                .orElseThrow();
        assertThat(svg).contains("id=\"p-root\"", "<style>#p-root{g{}}</style>");
    }

    @Test
    void colours_by_token_and_the_words_of_the_drawing_stay() {
        assertThat(accepted("<text fill=\"var(--my-text, #1c2733)\">5 &lt; 6 &amp; 7</text>"))
                .contains("fill=\"var(--my-text, #1c2733)\"", "5 &lt; 6 &amp; 7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT>alert(1)</SCRIPT>",
                "<g onclick=\"a()\"/>",
                "<g ONLOAD=\"a()\"/>",
                "<foreignObject><p/></foreignObject>",
                "<image href=\"data:image/png;base64,xx\"/>",
                "<a href=\"https://example.org\"><g/></a>",
                "<use href=\"other.svg#a\"/>",
                "<use xlink:href=\"javascript:alert(1)\"/>",
                "<animate attributeName=\"href\" to=\"javascript:a()\"/>",
                "<set attributeName=\"onload\" to=\"a()\"/>",
                "<path fill=\"url(https://example.org/x)\"/>",
                "<path style=\"background: url( 'https://example.org/x' )\"/>",
                "<style>@import 'https://example.org/x.css';</style>",
                "<style>@font-face { src: url(x) }</style>",
                "<style>a { background: u\\72l(x) }</style>",
                "<x:p xmlns:x=\"http://www.w3.org/1999/xhtml\"/>",
                "<p xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "<?php echo 1 ?>",
                "<metadata><x/></metadata>"
            })
    void what_could_act_or_load_is_refused(String inside) {
        Problems problems = new Problems();
        assertThat(vet(HEAD + inside + "</svg>", problems)).isEmpty();
        assertThat(problems.sorted()).extracting(Diagnostic::code).contains("svg-unsafe");
    }

    @Test
    void rules_cannot_close_their_scope() {
        Problems problems = new Problems();
        assertThat(vet(HEAD + "<style>g{} } body { display: none } g {</style></svg>", problems))
                .isEmpty();
        assertThat(problems.sorted()).extracting(Diagnostic::code).containsExactly("svg-unsafe");
    }

    @Test
    void a_document_type_with_entities_is_not_expanded() {
        Problems problems = new Problems();
        String bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + HEAD
                + "<text>&a;&x;</text></svg>";
        assertThat(vet(bomb, problems)).isEmpty();
        assertThat(problems.sorted()).isNotEmpty();
    }

    @Test
    void only_a_drawing_with_a_title_right_inside_is_accepted() {
        for (String svg : List.of(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><g><title>T</title></g></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><title> </title></svg>")) {
            Problems problems = new Problems();
            assertThat(vet(svg, problems)).isEmpty();
            assertThat(problems.sorted()).extracting(Diagnostic::code).containsExactly("svg-title");
        }
        Problems problems = new Problems();
        assertThat(vet("<html><title>T</title></html>", problems)).isEmpty();
        assertThat(problems.sorted()).extracting(Diagnostic::code).contains("svg-unsafe");
    }
}
