/** Text files, YAML nodes with positions, and the shapes that check them. */
@NullMarked
package org.myelin.content.internal.source;

import org.jspecify.annotations.NullMarked;
