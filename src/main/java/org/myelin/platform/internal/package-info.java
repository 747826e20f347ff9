@NullMarked
package org.myelin.platform.internal;

import org.jspecify.annotations.NullMarked;
