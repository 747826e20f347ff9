@NullMarked
package org.myelin.demo.internal;

import org.jspecify.annotations.NullMarked;
