package org.myelin.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.myelin.content.internal.load.Figures;

/** The linter and the front end know the same interactive figures. */
class FiguresTests {

    private static final Pattern ENTRY = Pattern.compile("(?m)^\\s*'([a-z0-9-]+)': \\(\\) => import\\(");

    @Test
    void the_linter_knows_exactly_the_figures_of_the_front_end() throws IOException {
        String registry = Files.readString(Path.of("frontend/figures/registry.ts"));
        assertThat(ENTRY.matcher(registry).results().map((MatchResult entry) -> entry.group(1)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(Figures.names());
    }

    @Test
    void the_list_is_in_alphabetical_order_without_doubles() {
        assertThat(Figures.names()).isSorted().doesNotHaveDuplicates();
    }
}
