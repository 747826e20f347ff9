/** The JSON endpoints of lesson and attempt elements, and what guards every HTTP response. */
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
            "progress",
            "practice",
            "analytics"
        })
package org.myelin.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
