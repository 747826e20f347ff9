/** Reads items and writes what players receive. */
@NullMarked
package org.myelin.content.internal.item;

import org.jspecify.annotations.NullMarked;
