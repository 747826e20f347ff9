@NullMarked
package org.myelin.attempt.internal;

import org.jspecify.annotations.NullMarked;
