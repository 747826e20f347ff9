/** The rules that look at more than one value. */
@NullMarked
package org.myelin.content.internal.lint;

import org.jspecify.annotations.NullMarked;
