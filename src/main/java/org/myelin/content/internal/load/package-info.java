/** Reads the folder and builds a release. */
@NullMarked
package org.myelin.content.internal.load;

import org.jspecify.annotations.NullMarked;
