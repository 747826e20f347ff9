/** Tiny common values: identifiers, percentages, text helpers. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.myelin.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
