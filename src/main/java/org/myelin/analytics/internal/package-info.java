@NullMarked
package org.myelin.analytics.internal;

import org.jspecify.annotations.NullMarked;
