package org.myelin.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myelin.platform.StartRefused;

class WholeOrNoneTests {

    @TempDir
    Path folder;

    @Test
    void work_that_was_interrupted_refuses_the_next_start_and_says_what_to_do() {
        var first = new WholeOrNone(folder.resolve("new"));
        assertThatThrownBy(() -> first.whole(() -> {
                    throw new IllegalStateException("pulled the plug");
                }))
                .hasMessage("pulled the plug");

        assertThatThrownBy(new WholeOrNone(folder.resolve("new"))::refuseHalf)
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.action()).contains("--reset-demo"));
    }

    @Test
    void work_that_was_finished_is_not_asked_about_again() {
        List<String> done = new ArrayList<>();
        new WholeOrNone(folder).whole(() -> done.add("people"));

        assertThat(done).containsExactly("people");
        assertThat(folder).isEmptyDirectory();
        assertThatCode(new WholeOrNone(folder)::refuseHalf).doesNotThrowAnyException();
    }
}
