/** Accounts, roles and sign-in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package org.myelin.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
