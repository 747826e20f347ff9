/** The sources of the course, for everybody who is signed in. */
@NullMarked
package org.myelin.ui.sources;

import org.jspecify.annotations.NullMarked;
