@NullMarked
package org.myelin.ui.internal;

import org.jspecify.annotations.NullMarked;
