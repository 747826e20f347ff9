@NullMarked
package org.myelin.identity.internal;

import org.jspecify.annotations.NullMarked;
