/** Lesson progress, completion and learning days of each learner. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "identity", "assessment", "content", "attempt"})
package org.myelin.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
