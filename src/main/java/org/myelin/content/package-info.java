/** Course content from files: reading, linting, rendering and releases. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "assessment"})
package org.myelin.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
