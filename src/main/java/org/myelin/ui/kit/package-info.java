/** Components that every view shares: plain HTML with the classes of styles/myelin.css. */
@NullMarked
package org.myelin.ui.kit;

import org.jspecify.annotations.NullMarked;
