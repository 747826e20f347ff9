/** Records what learners answer and what it earned. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "identity", "assessment", "content"})
package org.myelin.attempt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
