@NullMarked
package org.myelin.progress.internal;

import org.jspecify.annotations.NullMarked;
