package org.myelin.practice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzTests {

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "2, 2, 2",
        "3, 2, 4",
        "5, 4, 6",
        "7, 5, 9",
        "10, 8, 12",
        "20, 17, 23",
        "50, 46, 54",
        "100, 93, 107",
        "365, 345, 385",
        "36500, 34673, 36500"
    })
    void the_range_grows_with_the_interval(int days, int from, int to) {
        assertThat(Fuzz.range(days)).isEqualTo(new Fuzz.Range(from, to));
    }

    @Test
    void every_day_of_the_range_and_no_other_is_drawn() {
        Set<Integer> drawn = IntStream.range(0, 500)
                .mapToObj(number -> Fuzz.moved(10, "crd-a", number))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(drawn).containsExactly(8, 9, 10, 11, 12);
    }

    @Test
    void the_same_review_of_the_same_card_always_moves_alike() {
        assertThat(IntStream.range(0, 50).map(number -> Fuzz.moved(100, "crd-a", number)))
                .containsExactlyElementsOf(IntStream.range(0, 50)
                        .map(number -> Fuzz.moved(100, "crd-a", number))
                        .boxed()
                        .toList());
        assertThat(IntStream.range(0, 50).map(number -> Fuzz.moved(100, "crd-a", number)))
                .isNotEqualTo(IntStream.range(0, 50)
                        .map(number -> Fuzz.moved(100, "crd-b", number))
                        .boxed()
                        .toList());
    }
}
