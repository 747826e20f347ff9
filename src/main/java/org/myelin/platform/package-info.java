/** What every module stands on: durable database settings, the turns of writers, audit log and outbox. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.myelin.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
