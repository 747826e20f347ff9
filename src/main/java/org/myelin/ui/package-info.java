/** The Vaadin application: shell, sign-in and the views of the three roles. */
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
            "analytics",
            "demo",
            "web"
        })
package org.myelin.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
