package org.myelin.progress;

import java.time.Instant;
import org.myelin.assessment.ItemId;
import org.myelin.content.LessonId;
import org.myelin.identity.AccountId;

/**
 * A learner answered a knowledge check; published in the same transaction.
 *
 * @param number 1 for the first answer, which is the evidence
 */
public record CheckAnswered(
        AccountId learner, LessonId lesson, ItemId item, int number, int score, int max, Instant at) {}
