@NullMarked
package org.myelin.practice.internal;

import org.jspecify.annotations.NullMarked;
