package org.myelin.practice.internal;

import java.time.Instant;
import org.myelin.content.CardId;
import org.myelin.practice.Rating;

/** What is stored about one learner and one card: its state, when it comes back, and the latest review. */
record CardRow(CardId card, CardState state, Instant dueAt, Rating rating, Instant ratedAt) {}
