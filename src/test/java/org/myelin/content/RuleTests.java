package org.myelin.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.myelin.content.RuleCases.Case;

/** Every rule refuses something, at the right place, and accepts something that is close to it. */
class RuleTests {

    private static final List<RuleCases> FAMILIES =
            List.of(new SourceRuleCases(), new LessonRuleCases(), new ItemRuleCases(), new CourseRuleCases());

    static Stream<Case> all() {
        return FAMILIES.stream().flatMap(family -> family.all().stream());
    }

    @Test
    void the_example_course_keeps_every_rule() {
        assertThat(ExampleCourse.unchanged().diagnostics()).isEmpty();
    }

    @Test
    void every_rule_has_a_case() {
        Set<String> tested = all().map(Case::code).collect(Collectors.toSet());
        Set<String> rules = Stream.of(Rule.values()).map(Rule::code).collect(Collectors.toSet());
        assertThat(tested).isEqualTo(rules);
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_breaks_the_rule_is_reported_at_its_place(Case one) {
        ExampleCourse broken = one.refuse().apply(ExampleCourse.unchanged());
        List<Diagnostic> found = broken.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code().equals(one.code()))
                .toList();
        assertThat(found).as("%s in %s", one.code(), broken.diagnostics()).isNotEmpty();
        if ("\u0000".equals(one.at())) {
            return;
        }
        Place wanted = one.at() == null ? new Place("lessons/" + one.path(), 1, 1) : broken.place(one.path(), one.at());
        assertThat(found).extracting(Diagnostic::place).contains(wanted);
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_close_to_it_is_accepted(Case one) {
        ExampleCourse fine = one.accept().apply(ExampleCourse.unchanged());
        assertThat(fine.diagnostics())
                .filteredOn(diagnostic -> diagnostic.code().equals(one.code()))
                .isEmpty();
    }
}
