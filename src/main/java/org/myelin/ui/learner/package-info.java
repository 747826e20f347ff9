/** Views of a learner. */
@NullMarked
package org.myelin.ui.learner;

import org.jspecify.annotations.NullMarked;
