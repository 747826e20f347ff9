/** The frame around the views: page, navigation, sign-in and error pages. */
@NullMarked
package org.myelin.ui.shell;

import org.jspecify.annotations.NullMarked;
