package org.myelin.attempt;

import java.util.List;

/** What checking an attempt against its own history found. */
public sealed interface Verification {

    /** Every receipt follows from its step, and everything stored about the attempt follows from the steps. */
    record Intact(int steps, String head) implements Verification {}

    /** Something was changed outside the application; each finding names what and where. */
    record Broken(List<String> findings) implements Verification {
        public Broken {
            findings = List.copyOf(findings);
        }
    }
}
