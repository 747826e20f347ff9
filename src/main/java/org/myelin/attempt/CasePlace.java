package org.myelin.attempt;

import org.myelin.assessment.CaseId;

/**
 * Where an item stands in an unfolding case.
 *
 * @param step from 1
 * @param steps how many the case has
 */
public record CasePlace(CaseId id, String title, int step, int steps) {}
