/** Items, responses and scoring: plain Java, no clock, no database, no framework. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.myelin.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
