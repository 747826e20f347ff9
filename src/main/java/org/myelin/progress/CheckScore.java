package org.myelin.progress;

/**
 * First answers of one learner to the knowledge checks of one lesson, added up.
 *
 * @param answered checks answered
 * @param score points earned with the first answers, 0 to {@code max}
 * @param max points that could be earned with them
 */
public record CheckScore(int answered, int score, int max) {}
