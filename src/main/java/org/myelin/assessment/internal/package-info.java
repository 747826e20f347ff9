/** Parsing, arithmetic and the scoring rules behind the public types of the module. */
@NullMarked
package org.myelin.assessment.internal;

import org.jspecify.annotations.NullMarked;
