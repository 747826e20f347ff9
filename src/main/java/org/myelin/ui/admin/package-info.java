/** Views of an admin. */
@NullMarked
package org.myelin.ui.admin;

import org.jspecify.annotations.NullMarked;
