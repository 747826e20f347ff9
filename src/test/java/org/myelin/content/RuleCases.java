package org.myelin.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The cases of one family of rules: for each, what breaks it and what is close to it and does not. */
abstract class RuleCases {

    private final List<Case> cases = new ArrayList<>();

    final List<Case> all() {
        return cases;
    }

    /**
     * One change that breaks a rule and one that does not.
     *
     * @param at text at which the problem must be reported, in {@code path} after the change; null for line 1, column 1
     */
    record Case(
            String code,
            UnaryOperator<ExampleCourse> refuse,
            String path,
            @Nullable String at,
            UnaryOperator<ExampleCourse> accept) {
        @Override
        public String toString() {
            return code + " at " + at;
        }
    }

    /** A case whose two changes replace the same text of one file. */
    final void replace(Rule rule, String path, String from, String refused, String at, String accepted) {
        cases.add(new Case(rule.code(), c -> c.with(path, from, refused), path, at, c -> c.with(path, from, accepted)));
    }

    final void any(
            Rule rule,
            UnaryOperator<ExampleCourse> refuse,
            String path,
            @Nullable String at,
            UnaryOperator<ExampleCourse> accept) {
        cases.add(new Case(rule.code(), refuse, path, at, accept));
    }
}
