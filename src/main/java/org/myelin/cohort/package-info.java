/**
 * Cohorts, enrolment, assignments and due dates. Uses {@code progress}, because whether an assigned module or course is
 * done is for progress to say.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "identity", "content", "attempt", "progress"})
package org.myelin.cohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
