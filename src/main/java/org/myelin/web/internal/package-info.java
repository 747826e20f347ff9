@NullMarked
package org.myelin.web.internal;

import org.jspecify.annotations.NullMarked;
