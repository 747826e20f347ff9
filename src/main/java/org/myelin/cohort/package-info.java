/** Cohorts, enrolment, assignments and due dates. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "identity", "content", "attempt"})
package org.myelin.cohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
