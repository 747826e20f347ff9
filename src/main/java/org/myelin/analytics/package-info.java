/** Reads for instructors and admins across modules. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "identity",
            "assessment",
            "content",
            "attempt",
            "cohort",
            "progress"
        })
package org.myelin.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
