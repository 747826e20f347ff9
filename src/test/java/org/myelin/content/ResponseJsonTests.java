package org.myelin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myelin.assessment.Response;

/** Responses come from outside: what is not exactly a response is refused with a sentence. */
class ResponseJsonTests {

    private final PlayerJson json = new PlayerJson();

    static Stream<Response> responses() {
        return Stream.of(
                new Response.Choice(List.of("a", "c")),
                new Response.Choice(List.of()),
                new Response.Matrix(Map.of("r1", List.of("c1"), "r2", List.of())),
                new Response.Slots(Map.of("s1", "a")),
                new Response.BowTie(List.of("a"), "k", List.of("p", "q")),
                new Response.BowTie(List.of(), null, List.of()),
                new Response.Order(List.of("c", "a", "b")),
                new Response.Number("12,5 "),
                new Response.Text("“Zwei\nZeilen” \\ \" \u0007"));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void a_response_survives_writing_and_reading(Response response) {
        assertThat(json.readResponse(json.writeResponse(response))).isEqualTo(new ReadResponse.Read(response));
        assertThat(json.readStored(json.writeResponse(response))).isEqualTo(response);
    }

    @Test
    void the_shapes_are_those_of_the_contract() {
        assertThat(json.writeResponse(new Response.Choice(List.of("a", "c"))))
                .isEqualTo("{\"kind\":\"choice\",\"chosen\":[\"a\",\"c\"]}");
        assertThat(json.writeResponse(new Response.BowTie(List.of("a"), null, List.of("p"))))
                .isEqualTo("{\"kind\":\"bowtie\",\"actions\":[\"a\"],\"condition\":null,\"parameters\":[\"p\"]}");
        assertThat(json.writeResponse(new Response.Slots(Map.of("s1", "a"))))
                .isEqualTo("{\"kind\":\"slots\",\"slots\":{\"s1\":\"a\"}}");
        assertThat(json.writeResponse(null)).isEqualTo("null");
    }

    @Test
    void null_is_a_blank_response() {
        assertThat(json.readResponse("null")).isEqualTo(new ReadResponse.Read(null));
        assertThat(json.readStored("null")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"a\"",
                "7",
                "{}",
                "{\"kind\":\"guess\"}",
                "{\"kind\":\"choice\"}",
                "{\"kind\":\"choice\",\"chosen\":\"a\"}",
                "{\"kind\":\"choice\",\"chosen\":[1]}",
                "{\"kind\":\"choice\",\"chosen\":[null]}",
                "{\"kind\":\"choice\",\"chosen\":[\"\"]}",
                "{\"kind\":\"choice\",\"chosen\":[\"a\"],\"score\":3}",
                "{\"kind\":\"choice\",\"chosen\":[\"a\"],\"chosen\":[\"b\"]}",
                "{\"kind\":\"choice\",\"chosen\":[\"a\"]} {}",
                "{\"kind\":\"matrix\",\"cells\":[\"r1\"]}",
                "{\"kind\":\"matrix\",\"cells\":{\"r1\":\"c1\"}}",
                "{\"kind\":\"slots\",\"slots\":{\"s1\":null}}",
                "{\"kind\":\"bowtie\",\"actions\":[],\"condition\":3,\"parameters\":[]}",
                "{\"kind\":\"order\",\"order\":{}}",
                "{\"kind\":\"number\",\"value\":12.5}",
                "{\"kind\":\"text\",\"text\":[\"a\"]}"
            })
    void what_is_no_response_is_refused_with_a_reason(String text) {
        assertThat(json.readResponse(text))
                .isInstanceOfSatisfying(
                        ReadResponse.Invalid.class,
                        invalid -> assertThat(invalid.reason()).isNotBlank());
    }

    @Test
    void oversized_responses_are_refused() {
        String many = "{\"kind\":\"choice\",\"chosen\":[" + "\"a\",".repeat(300) + "\"a\"]}";
        String long1 = "{\"kind\":\"text\",\"text\":\"" + "x".repeat(20_001) + "\"}";
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        assertThat(List.of(many, long1, deep))
                .allSatisfy(text -> assertThat(json.readResponse(text)).isInstanceOf(ReadResponse.Invalid.class));
    }

    @Test
    void damaged_stored_responses_are_not_taken_for_blank_ones() {
        assertThatThrownBy(() -> json.readStored("{\"kind\":\"choice\"}")).isInstanceOf(IllegalStateException.class);
    }
}
