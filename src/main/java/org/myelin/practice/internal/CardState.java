package org.myelin.practice.internal;

import java.time.LocalDate;

/**
 * Where one card stands with one learner after its latest review.
 *
 * @param step position in the steps of learning or relearning; 0 in review
 * @param reviewedOn the day of the latest review in the learner's time zone
 * @param reviews how often the card was rated, at least once
 */
record CardState(Phase phase, int step, Memory memory, LocalDate reviewedOn, int reviews) {

    /** Minutes apart while a card is new or was forgotten, days apart otherwise. */
    enum Phase {
        LEARNING,
        REVIEW,
        RELEARNING
    }
}
