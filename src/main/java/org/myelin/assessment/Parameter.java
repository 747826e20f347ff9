package org.myelin.assessment;

import java.math.BigDecimal;

/** A value drawn for each attempt: {@code min + k × step}, never above {@code max}. */
public record Parameter(BigDecimal min, BigDecimal max, BigDecimal step) {}
