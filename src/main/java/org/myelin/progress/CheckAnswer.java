package org.myelin.progress;

import java.time.Instant;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Response;
import org.myelin.content.Revision;

/**
 * One answer to a knowledge check.
 *
 * @param revision the item as it was answered
 * @param number 1 for the first answer, which is the evidence; later ones are practice
 * @param score 0 to {@code max}; 0 while a person has to mark it
 */
public record CheckAnswer(
        ItemId item, Revision revision, int number, Response response, int score, int max, Instant answeredAt) {}
