/** Views of an instructor. */
@NullMarked
package org.myelin.ui.instructor;

import org.jspecify.annotations.NullMarked;
