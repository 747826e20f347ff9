@NullMarked
package org.myelin.cohort.internal;

import org.jspecify.annotations.NullMarked;
