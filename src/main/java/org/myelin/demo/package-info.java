/** Seeds demo accounts, cohorts and plausible histories. */
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
package org.myelin.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
