/** Flashcards: what each learner rated, and when a card comes back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "content", "progress"})
package org.myelin.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
