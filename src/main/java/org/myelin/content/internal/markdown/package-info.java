/** Markdown with our own blocks and inline marks, and vetted SVG. */
@NullMarked
package org.myelin.content.internal.markdown;

import org.jspecify.annotations.NullMarked;
